import { readFileSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type pg from 'pg'
import * as foundations from './migrations/0001-foundations.ts'
import * as network from './migrations/0002-network.ts'
import * as catalogue from './migrations/0003-catalogue.ts'
import * as staff from './migrations/0004-staff.ts'
import * as bookings from './migrations/0005-bookings.ts'
import * as queue from './migrations/0006-queue.ts'
import * as applications from './migrations/0007-applications.ts'
import * as ratings from './migrations/0008-ratings.ts'
import * as auditRights from './migrations/0009-audit-rights.ts'
import * as legs from './migrations/0010-legs.ts'
import * as days from './migrations/0011-days.ts'
import * as largeHall from './migrations/0012-large-hall.ts'
import * as lastIntake from './migrations/0013-last-intake.ts'
import * as tellings from './migrations/0014-tellings.ts'
import * as quickCounts from './migrations/0015-quick-counts.ts'
import * as shares from './migrations/0016-shares.ts'
import * as keeping from './migrations/0017-keeping.ts'
import * as people from './migrations/0017-people.ts'
import * as countsAtOnce from './migrations/0019-counts-at-once.ts'
import * as deskDay from './migrations/0020-desk-day.ts'
import * as lastSeen from './migrations/0021-last-seen.ts'
import * as addedCards from './migrations/0022-added-cards.ts'
import * as ownPlaces from './migrations/0023-own-places.ts'
import * as budgets from './migrations/0025-budgets.ts'
import * as holdsAndLetters from './migrations/0026-holds-and-letters.ts'
import * as longPast from './migrations/0027-long-past.ts'
import * as secretKeys from './migrations/0029-secret-keys.ts'
import * as phonesRead from './migrations/0031-phones-read.ts'
import * as serviceCodes from './migrations/0032-service-codes.ts'
import * as shortCodes from './migrations/0033-short-codes.ts'
import * as lettersOfApplications from './migrations/0034-letters-of-applications.ts'
import * as tokensSeen from './migrations/0035-tokens-seen.ts'
import * as keyNumbers from './migrations/0036-key-numbers.ts'
import * as voidTickets from './migrations/0039-void-tickets.ts'
import * as jobRuns from './migrations/0040-job-runs.ts'
import * as clocks from './migrations/0041-clocks.ts'
import * as officeInFront from './migrations/0042-office-in-front.ts'
import { openDatabase, unlimited, type Database } from './open.ts'
import { bool, orNull, returns, text } from './returns.ts'
import { SettingsError } from '../settings/settings.ts'

/** All migrations in their order. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundations': foundations,
  '0002-network': network,
  '0003-catalogue': catalogue,
  '0004-staff': staff,
  '0005-bookings': bookings,
  '0006-queue': queue,
  '0007-applications': applications,
  '0008-ratings': ratings,
  '0009-audit-rights': auditRights,
  '0010-legs': legs,
  '0011-days': days,
  '0012-large-hall': largeHall,
  '0013-last-intake': lastIntake,
  '0014-tellings': tellings,
  '0015-quick-counts': quickCounts,
  '0016-shares': shares,
  '0017-keeping': keeping,
  '0017-people': people,
  '0019-counts-at-once': countsAtOnce,
  '0020-desk-day': deskDay,
  '0021-last-seen': lastSeen,
  '0022-added-cards': addedCards,
  '0023-own-places': ownPlaces,
  '0025-budgets': budgets,
  '0026-holds-and-letters': holdsAndLetters,
  '0027-long-past': longPast,
  '0029-secret-keys': secretKeys,
  '0031-phones-read': phonesRead,
  '0032-service-codes': serviceCodes,
  '0033-short-codes': shortCodes,
  '0034-letters-of-applications': lettersOfApplications,
  '0035-tokens-seen': tokensSeen,
  '0036-key-numbers': keyNumbers,
  '0039-void-tickets': voidTickets,
  '0040-job-runs': jobRuns,
  '0041-clocks': clocks,
  '0042-office-in-front': officeInFront,
}

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
    select to_regclass('kysely_migration') is not null as there`.execute(db)
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
