import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type pg from 'pg'
import { openDatabase, unlimited, type Database } from './open.ts'
import { bool, orNull, returns, text } from './returns.ts'
import { SettingsError } from '../settings/settings.ts'

const folder = new URL('./migrations/', import.meta.url)

/** All migrations by their names: each file of their folder is one. */
export const migrations: Readonly<Record<string, Migration>> = Object.fromEntries(
  await Promise.all(
    readdirSync(folder)
      .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
      .toSorted()
      .map(async (file): Promise<[string, Migration]> => {
        const migration = (await import(new URL(file, folder).href)) as Migration
        return [parse(file).name, migration]
      }),
  ),
)

/** Which version of the product this is. */
const ownVersion = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
).version

/**
 * Refuses a database that a newer version brought up to date: its tables may mean what this one does not
 * know. Says both versions.
 */
export async function refuseNewer(db: Database): Promise<void> {
  const table = await returns({ there: bool })`
    select coalesce(has_table_privilege(to_regclass('kysely_migration'), 'select'), false) as there`.execute(
    db,
  )
  if (!table.rows[0]!.there) return
  const { rows } = await returns({ name: text, version: orNull(text) })`
    select name, obj_description('kysely_migration'::regclass) as version
    from kysely_migration where name <> all(${Object.keys(migrations)}) order by name`.execute(db)
  const [unknown] = rows
  if (!unknown) return
  const theirs = unknown.version ?? 'a newer version'
  throw new SettingsError(
    `This database was brought up to date by Transparent Office ${theirs}; this is ${ownVersion}, which does not know its tables (${unknown.name}). Start ${theirs} or newer with it. To go back to ${ownVersion}, restore a backup from before.`,
  )
}

/**
 * Brings the tables to this version, forward only. Safe to call from several servers at once: each
 * but the first waits, for as long as it takes.
 */
export async function migrate(
  connection: pg.PoolConfig,
  tell: (sentence: string) => void = () => {},
): Promise<void> {
  const { db } = openDatabase({ ...connection, ...unlimited })
  try {
    await refuseNewer(db)
    const migrator = new Migrator({
      db: db as unknown as Kysely<unknown>,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    })
    const { error, results } = await migrator.migrateToLatest()
    for (const result of results ?? [])
      if (result.status === 'Success') tell(`Tables: ${result.migrationName}`)
    if (error) throw error
    if (results?.some(({ status }) => status === 'Success'))
      await sql`comment on table kysely_migration is ${sql.lit(ownVersion)}`.execute(db)
  } finally {
    await db.destroy()
  }
}
