import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { setClock } from '../../../../server/src/testing/test-office.ts'
import { connectionOf, startEmbedded } from '../../../../server/src/database/embedded.ts'
import { letAllIn } from '../../../../server/src/testing/let-all-in.ts'
import { instantOf } from '../../../../server/src/database/local-time.ts'
import { giveRights, worker } from '../../../../server/src/database/rights.ts'
import { demoOffice } from '../../../../server/src/demo/city.ts'
import { seedDemo } from '../../../../server/src/demo/seed.ts'
import { openOfficeDatabase } from '../../../../server/src/open-office-database.ts'
import { openDays } from '../../../../server/src/rooms/bookings/index.ts'
import { readSettings } from '../../../../server/src/settings/settings.ts'

/** Where the two offices lie between one run and the next. */
export const folder = resolve(import.meta.dirname, '../../../../../.build/grown')

/** The working Tuesday on which both offices stand; the past of one of them ends the day before. */
export const today = '2026-11-24'

/** The demonstration city, with and without a past. */
export const offices = ['empty', 'grown'] as const
export type OfficeName = (typeof offices)[number]

/** How to reach an office as a server does. */
export const urlOf = (socketDir: string, name: OfficeName, role = worker): string =>
  `postgresql://${role}@localhost/${name}?host=${encodeURIComponent(socketDir)}`

async function isThere(server: { socketDir: string }, name: string): Promise<boolean> {
  const client = new pg.Client(connectionOf(server, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return true
    await client.query(`create database ${name}`)
    return false
  } finally {
    await client.end()
  }
}

/** Starts the PostgreSQL of both offices; each gets its city when it has none, and its tables anew. */
export async function startOffices(log: (sentence: string) => void) {
  await mkdir(folder, { recursive: true })
  const embedded = await startEmbedded(folder, log)
  await letAllIn(embedded)
  for (const name of offices) {
    if (!(await isThere(embedded, name))) log(`Opening the office without a past: ${name}`)
    const settings = readSettings({
      DATABASE_URL: urlOf(embedded.socketDir, name, 'office'),
      DATA_DIR: folder,
      DEMO_CLOCK: 'on',
      RATE_LIMIT: 'off',
    })
    const { db, close } = await openOfficeDatabase(settings, { tell: log })
    await setClock(db, instantOf(today, '09:30', demoOffice.timeZone))
    await seedDemo(db)
    await openDays(db, demoOffice)
    await close()
    await giveRights(connectionOf(embedded, name))
  }
  return embedded
}
