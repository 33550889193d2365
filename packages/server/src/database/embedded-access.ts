import { randomBytes } from 'node:crypto'
import { chown, link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SettingsError } from '../settings/settings.ts'
import type { OtherUser } from './embedded-files.ts'
import { worker } from './rights.ts'

/** Who owns the embedded database: makes tables and gives rights. */
export const owner = 'office'

/** The two that the embedded PostgreSQL lets in, each by a password of its own. */
export type Role = 'owner' | 'server'

const fileOf = (dataDir: string, role: Role) => join(dataDir, `postgres-${role}.secret`)

/** Reads a role's password. It is held by nobody: who connects reads it, for this one connection. */
export const readPassword = (dataDir: string, role: Role): Promise<string> =>
  readFile(fileOf(dataDir, role), 'utf8')

/** Makes the passwords that are not there yet, each in a file that only this user reads. */
export async function makePasswords(dataDir: string): Promise<void> {
  for (const role of ['owner', 'server'] as const) {
    const file = fileOf(dataDir, role)
    const fresh = `${file}.${process.pid}`
    await writeFile(fresh, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
    await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await rm(fresh)
  }
}

const rulesOf = (folder: string) => join(folder, 'pg_hba.conf')
const rules =
  /* guard database-asks-passwords */ '# Nobody without a password: passwords are in DATA_DIR.\nlocal all all scram-sha-256\n' /* end guard */

/** Whether a data folder takes people in by their name alone, as those of older versions do. */
export async function trustsNames(folder: string): Promise<boolean> {
  const text = await readFile(rulesOf(folder), 'utf8')
  return /^\s*(local|host\w*)\s.*\btrust\b/m.test(text)
}

/** Refuses to start where a password that will be asked for is not there. */
export async function checkPasswords(dataDir: string, roles: readonly Role[]): Promise<void> {
  for (const role of roles)
    await readPassword(dataDir, role).catch((error: Error) => {
      throw new SettingsError(
        `${fileOf(dataDir, role)} can't be read (${error.message}). It belongs to the database beside it: restore both from one backup.`,
      )
    })
}

/** Puts the rules in place by a rename: a power cut leaves the old ones or the new. */
export async function writeRules(folder: string, runAs: OtherUser | undefined): Promise<void> {
  const fresh = `${rulesOf(folder)}.new`
  await writeFile(fresh, rules, { mode: 0o600, flush: true })
  if (runAs) await chown(fresh, runAs.uid, runAs.gid)
  await rename(fresh, rulesOf(folder))
}

interface Asking {
  readonly dataDir: string
  readonly folder: string
  readonly runAs: OtherUser | undefined
  /** How to connect by name alone. */
  readonly byName: pg.ClientConfig
}

/**
 * Makes a data folder of an older version ask for passwords. One that a server of that version works on
 * is left as it is until its next start.
 */
export async function askForPasswords({ dataDir, folder, runAs, byName }: Asking): Promise<void> {
  const client = new pg.Client(byName)
  await client.connect()
  try {
    // Two that start at once would change the same rows of the catalogue.
    await client.query('select pg_advisory_lock(726904)')
    if (!(await trustsNames(folder))) return
    const { rowCount } = await client.query(
      `select from pg_stat_activity where usename = $1 and pid <> pg_backend_pid()`,
      [worker],
    )
    if (rowCount) return
    for (const [role, whose] of [
      [owner, 'owner'],
      [worker, 'server'],
    ] as const)
      await client.query(
        `alter role ${role} password ${pg.escapeLiteral(await readPassword(dataDir, whose))}`,
      )
    await writeRules(folder, runAs)
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
  for (const until = performance.now() + 10_000; await letsIn(byName); await sleep(20))
    if (performance.now() > until)
      throw new Error(`The PostgreSQL of ${folder} goes on letting people in by name.`)
}

/** Whether somebody is let in without a password. */
async function letsIn(byName: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(byName)
  client.on('error', () => {})
  const found = await client.connect().then(
    () => true,
    () => false,
  )
  await client.end().catch(() => {})
  return found
}
