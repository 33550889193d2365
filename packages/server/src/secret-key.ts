import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SettingsError, type Settings } from './settings.ts'

/** Where the secret key is to be found: all access codes follow from it. */
export type KeySettings = Pick<Settings, 'secretKey' | 'secretKeyFile'>

/** How the place of the secret key is said to who runs the server. */
export const placeOfKey = ({ secretKey, secretKeyFile }: KeySettings): string =>
  secretKey ? 'SECRET_KEY' : secretKeyFile

/** Reads the secret key: the one that is set, else that of its file. Nothing when there is no such file. */
export async function findSecretKey({
  secretKey,
  secretKeyFile: file,
}: KeySettings): Promise<Buffer | undefined> {
  if (secretKey) return secretKey
  const found = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new SettingsError(`The secret key ${file} can't be read: ${error.message}`)
  })
  if (found && found.length < 32)
    throw new SettingsError(
      `The secret key ${file} is damaged. Restore it from a backup: all access codes follow from it.`,
    )
  return found
}

/** Makes a secret key in a file, or reads the one that somebody made there meanwhile. */
export async function makeSecretKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true })
  // Written whole under another name first, so that a power cut leaves no half key.
  const fresh = `${file}.${process.pid}`
  await writeFile(fresh, randomBytes(32), { mode: 0o600, flush: true })
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
  return readFile(file)
}
