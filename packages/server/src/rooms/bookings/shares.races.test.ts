import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { at, openTestOffice, setClock, type TestOffice } from '../../testing/test-office.ts'
import { startServer, type TestServer } from '../../testing/test-servers.ts'

let office: TestOffice
let servers: TestServer[]
before(async () => {
  office = await openTestOffice()
  const settings = { DATABASE_URL: office.settings.databaseUrl!, DATA_DIR: office.settings.dataDir }
  servers = await Promise.all([startServer('serve', settings), startServer('serve', settings)])
})
after(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await office.close()
})

const [pool, thursday] = ['central-documents', '2026-11-26']
const opensAt = at('14:00', '2026-11-25')
const startsAt = at('15:00', thursday)

/** Asks again and again until there is a place, or all are gone. */
async function insist(server: TestServer, until: number): Promise<string | undefined> {
  const visit = [{ service: 'residence-registration' }]
  for (;;)
    try {
      const body = { visit, branch: 'central', startsAt: startsAt.toISOString() }
      return (await server.as().bookings.hold(body)).heldUntil
    } catch (error) {
      if (!isProblem(error, 'place-taken', 'time-not-offered')) throw error
      if (performance.now() > until) return undefined
    }
}

test('at the announced minute the seats of reception are anyone’s: each once, none a second early', async () => {
  // Of each start reception has three seats left, to be anyone's at two in the afternoon.
  await sql`
    update places set share = 'reception', opens_at = ${opensAt},
      free_at = case when seat <= 3 then '-infinity' else 'infinity' end::timestamptz, withdrawn = seat > 3
    where pool_id = ${pool} and on_day = ${thursday}`.execute(office.db)
  await setClock(office.db, new Date(opensAt.getTime() - 1500), 1)
  const until = performance.now() + 4000
  const held = (
    await Promise.all(Array.from({ length: 16 }, (_, i) => insist(servers[i % 2]!, until)))
  ).flatMap((one) => one ?? [])
  const { rows } = await sql<{ seats: number }>`
    select count(*)::int as seats from places
    where pool_id = ${pool} and starts_at = ${startsAt} and not withdrawn`.execute(office.db)
  assert.equal(held.length, rows[0]!.seats)
  assert.ok(held.length > 0)
  for (const until of held)
    assert.ok(Date.parse(until) >= opensAt.getTime() + 600_000, `${until} was held too early`)
  const { rows: taken } = await sql<{ visits: number; seats: number }>`
    select count(distinct booking_id)::int as visits, count(*)::int as seats from places
    where pool_id = ${pool} and starts_at = ${startsAt} and booking_id is not null`.execute(
    office.db,
  )
  assert.deepEqual(taken, [{ visits: held.length, seats: held.length }])
})
