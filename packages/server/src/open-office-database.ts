import { access, constants, mkdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { clockIsMoved } from './database/clock.ts'
import { connectionOf, startEmbedded, workerConnectionOf } from './database/embedded.ts'
import { migrate, refuseNewer } from './database/migrate.ts'
import type { SecondServerError } from './database/one-server.ts'
import { openDatabase, unlimited, type Database } from './database/open.ts'
import { bool, integer, orNull, returns } from './database/returns.ts'
import { giveRights } from './database/rights.ts'
import { superviseDatabase, type Supervisor } from './database/supervise-database.ts'
import type { Keyring } from './settings/keyring.ts'
import { settleSecretKeys } from './keys/settle-secret-key.ts'
import { SettingsError, type Settings } from './settings/settings.ts'

/** A database with its tables up to date. */
export interface OpenDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  /** How to connect to it now: an embedded one that was started again may answer elsewhere. */
  readonly connection: pg.ClientConfig
  /** The keys that its access codes follow from; absent where nobody asked for them. */
  readonly secretKeys?: Keyring
  /** Comes true when another server took the embedded database over. */
  readonly lost?: Promise<SecondServerError>
  close(): Promise<void>
}

/** Whether nobody else is connected to the database. A connection just closed may take a moment to go. */
async function isAlone(pool: pg.Pool): Promise<boolean> {
  for (let round = 0; round < 10; round++) {
    const { rows } = await pool.query<{ connected: number }>(
      `select count(*) as connected from pg_stat_activity where backend_type = 'client backend'`,
    )
    if (rows[0]!.connected <= pool.totalCount) return true
    await sleep(50)
  }
  return false
}

/** Mail, keys and tokens lie there, whichever the database. */
async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK)
  } catch (error) {
    throw new SettingsError(
      `DATA_DIR: set it to a folder this user may write in (${(error as Error).message}).`,
    )
  }
}

/**
 * Opens the office's database, embedded or its own, and brings its tables up to date; `onlyToRead`
 * leaves them as they are and may take its time. Without its secret keys nobody opens it `withKeys`.
 */
export async function openOfficeDatabase(
  settings: Settings,
  {
    tell = () => {},
    serving = false,
    onlyToRead = false,
    withKeys = !onlyToRead,
  }: {
    tell?: (sentence: string) => void
    serving?: boolean
    onlyToRead?: boolean
    withKeys?: boolean
  } = {},
): Promise<OpenDatabase> {
  await makeDataDir(settings.dataDir)
  const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings.dataDir, tell)
  const connection: pg.ClientConfig = embedded
    ? workerConnectionOf(embedded)
    : { connectionString: settings.databaseUrl! }
  const { db, pool } = openDatabase({ ...connection, ...(onlyToRead && unlimited) })
  let supervisor: Supervisor | undefined
  let secretKeys: Keyring | undefined
  try {
    if (embedded && serving)
      supervisor = await superviseDatabase(embedded, {
        dataDir: settings.dataDir,
        connect: workerConnectionOf,
        found: ({ socketDir: host }) => {
          Object.assign(connection, { host })
          Object.assign(pool.options, { host })
        },
        tell,
      })
    const { rows } = await returns({ version: integer, unbound: orNull(bool) })`
      select current_setting('server_version_num')::int as version,
        (select rolsuper from pg_roles where rolname = current_user) as unbound`
      .execute(db)
      .catch((error: Error) => {
        if (!settings.databaseUrl) throw error
        throw new SettingsError(
          `DATABASE_URL: its PostgreSQL does not let us in (${error.message}). Check the address, the names and the password.`,
        )
      })
    if (rows[0]!.version < 150_000)
      throw new SettingsError('DATABASE_URL: PostgreSQL 15 or newer is needed.')
    if (rows[0]!.unbound)
      tell(
        'DATABASE_URL: its role is a superuser, whom no right keeps from changing the audit. Use a role of its own.',
      )
    if (onlyToRead) await refuseNewer(db)
    else {
      await migrate(embedded ? connectionOf(embedded) : connection, tell)
      if (embedded) await giveRights(connectionOf(embedded))
    }
    if (withKeys) secretKeys = await settleSecretKeys(db, settings, tell)
    if (!onlyToRead && !settings.demoClock && (await clockIsMoved(db)))
      throw new SettingsError(
        'The clock of this database was moved for a demonstration. Set DEMO_CLOCK=on, or use a database of your own for real work.',
      )
  } catch (error) {
    await supervisor?.end()
    await db.destroy()
    throw error
  }
  return {
    db,
    pool,
    connection,
    ...(secretKeys && { secretKeys }),
    ...(supervisor && { lost: supervisor.lost }),
    async close() {
      const alone = embedded && !serving && !embedded.joined && (await isAlone(pool))
      if (!pool.ended) await db.destroy()
      const mine = supervisor ? await supervisor.end() : alone ? embedded : undefined
      await mine?.stop()
    },
  }
}
