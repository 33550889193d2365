import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { isProblem } from '@transparent-office/sdk'
import { sql } from 'kysely'
import pg from 'pg'
import { localTime } from '../../database/local-time.ts'
import { at, openTestOffice, setClock, type TestOffice } from '../../testing/test-office.ts'
import { startServer, type TestServer } from '../../testing/test-servers.ts'
import { bookingOpensAt, lastMintedDay } from './booking-days.ts'

let office: TestOffice
let servers: TestServer[]
let manager: string
before(async () => {
  office = await openTestOffice()
  manager = (await office.addStaff([{ role: 'manager' }])).token
  const settings = { DATABASE_URL: office.settings.databaseUrl!, DATA_DIR: office.settings.dataDir }
  servers = await Promise.all([startServer('serve', settings), startServer('serve', settings)])
})
after(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await office.close()
})

const branch = 'vokzalnyi'
const pool = 'vokzalnyi-all'

/** Whether somebody waits for the count of a pool's day. */
const isWaiting = async () =>
  (
    await sql`select from pg_locks where locktype = 'advisory' and not granted limit 1`.execute(
      office.db,
    )
  ).rows.length > 0

test('B6, B7: a day that is closed while it is minted is closed: no place of it is offered or held', async () => {
  const today = '2026-12-07'
  const day = lastMintedDay({ on: today })
  // Who counts that day takes his time: it is minted, and not yet seen.
  const slow = new pg.Client({ connectionString: office.settings.databaseUrl! })
  await slow.connect()
  await slow.query('begin')
  await slow.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `prozore ${pool} ${day}`,
  ])
  await setClock(office.db, at('12:00', today))
  const { openDays } = await import('./index.ts')
  const minting = openDays(office.db, { id: 'prozore', timeZone: 'Europe/Kyiv' })
  while (!(await isWaiting())) await sleep(10)
  const closing = servers[1]!
    .as(manager)
    .bookings.changeDay({ branch, on: day, hours: [], reason: 'repair' })
  // Its answer comes after the minting, or it was too late to matter.
  await Promise.race([closing, sleep(500)])
  await slow.query('commit')
  await slow.end()
  await Promise.all([minting, closing])
  await setClock(office.db, bookingOpensAt(day, 'Europe/Kyiv'))
  office.forget()
  const { rows } = await sql`
    select from places where pool_id = ${pool} and on_day = ${day} and not withdrawn limit 1`.execute(
    office.db,
  )
  assert.equal(rows.length, 0, 'places of a closed day')
  for (const server of servers) {
    const visit = ['residence-registration:1'] as const
    const asked = { visit: [...visit], branch, from: day, to: day }
    const { days } = await server.as().bookings.listAvailability(asked)
    assert.deepEqual([days[0]!.why, days[0]!.starts], ['closed', []])
  }
})

test('B7: when a day opens, who insists gets each place once, none a moment early', async () => {
  const day = '2027-01-12'
  const opensAt = bookingOpensAt(day, 'Europe/Kyiv')
  const startsAt = at('09:00', day)
  await setClock(office.db, new Date(opensAt.getTime() - 86_400_000))
  const { openDays } = await import('./index.ts')
  await openDays(office.db, { id: 'prozore', timeZone: 'Europe/Kyiv' })
  await setClock(office.db, new Date(opensAt.getTime() - 1500), 1)
  const until = performance.now() + 6000
  const insist = async (server: TestServer): Promise<string | undefined> => {
    for (;;)
      try {
        const visit = [{ service: 'residence-registration' }]
        return (
          await server.as().bookings.hold({ visit, branch, startsAt: startsAt.toISOString() })
        ).heldUntil
      } catch (error) {
        if (!isProblem(error, 'place-taken', 'time-not-offered')) throw error
        if (performance.now() > until || isProblem(error, 'place-taken')) return undefined
      }
  }
  const held = (
    await Promise.all(Array.from({ length: 16 }, (_, i) => insist(servers[i % 2]!)))
  ).flatMap((one) => one ?? [])
  const { rows } = await sql<{ seats: number }>`
    select count(*)::int as seats from places where pool_id = ${pool} and starts_at = ${startsAt}`.execute(
    office.db,
  )
  assert.ok(held.length > 0)
  assert.equal(held.length, rows[0]!.seats)
  for (const until of held)
    assert.ok(Date.parse(until) >= opensAt.getTime() + 600_000, `${until} was held too early`)
  assert.equal(localTime(opensAt, 'Europe/Kyiv').at, '08:00')
})
