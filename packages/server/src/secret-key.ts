import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SettingsError } from './settings.ts'

/** Reads the office's secret key; makes one at the first start. All access codes follow from it. */
export async function readSecretKey(file: string): Promise<Buffer> {
  const found = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new SettingsError(`The secret key ${file} can't be read: ${error.message}`)
  })
  if (found) {
    if (found.length < 32)
      throw new SettingsError(
        `The secret key ${file} is damaged. Restore it from a backup: all access codes follow from it.`,
      )
    return found
  }
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
