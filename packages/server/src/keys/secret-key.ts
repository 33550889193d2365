import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readKeyring, type Keyring } from '../settings/keyring.ts'
import { SettingsError, type Settings } from '../settings/settings.ts'

/** Where the secret keys are to be found. */
export type KeySettings = Pick<Settings, 'secretKeys' | 'secretKeyFile'>

/** How the place of the secret keys is said to who runs the server. */
export const placeOfKeys = ({ secretKeys, secretKeyFile }: KeySettings): string =>
  secretKeys ? 'SECRET_KEY' : secretKeyFile

/**
 * Reads the secret keys: those that are set, else those of their file. Nothing when there is no such file.
 * A file of an older version is the bytes of key 1.
 */
export async function findSecretKeys({
  secretKeys,
  secretKeyFile: file,
}: KeySettings): Promise<Keyring | undefined> {
  if (secretKeys) return secretKeys
  const found = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new SettingsError(`The secret key ${file} can't be read: ${error.message}`)
  })
  if (!found) return undefined
  const keys = readKeyring(found.toString('latin1'))
  if (keys) return keys
  if (found.length < 32)
    throw new SettingsError(
      `The secret key ${file} is damaged. Restore it from a backup: all access codes follow from it.`,
    )
  return new Map([[1, found]])
}

/** Writes keys whole under another name, so that a power cut leaves no half key. */
async function writeFresh(file: string, keys: Keyring): Promise<string> {
  await mkdir(dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}`
  const lines = [...keys].map(([number, key]) => `${number}:${key.toString('base64')}\n`)
  await writeFile(fresh, lines.join(''), { mode: 0o600, flush: true })
  return fresh
}

/** Makes key 1 in a file, or reads the keys that somebody made there meanwhile. */
export async function makeSecretKeys(settings: KeySettings): Promise<Keyring> {
  const { secretKeyFile: file } = settings
  const fresh = await writeFresh(file, new Map([[1, randomBytes(32)]]))
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
  return (await findSecretKeys(settings))!
}

/** Writes the keys in place of those in their file. */
export async function replaceSecretKeys(file: string, keys: Keyring): Promise<void> {
  await rename(await writeFresh(file, keys), file)
}
