import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
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

const there = [{ service: 'residence-deregistration' }, { service: 'housing-subsidy' }]
const back = [...there].reverse()

test('B2: forty families at two servers, two lines in both orders: each has all its places or none, and the last seat goes to somebody', async () => {
  for (let round = 0; round < 3; round++) {
    await sql`
      update places set booking_id = null,
        free_at = case when seat = 1 and starts_at between ${at('14:00')} and ${at('15:00')} then '-infinity'::timestamptz else 'infinity' end
      where on_day = '2026-11-24' and pool_id in ('central-documents', 'central-social')`.execute(
      office.db,
    )
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        servers[i % 2]!.as()
          .bookings.hold({
            visit: i % 4 < 2 ? there : back,
            branch: 'central',
            startsAt: at(i % 3 === 0 ? '14:05' : '14:00').toISOString(),
          })
          .then(({ id }) => id)
          .catch((error: unknown) => {
            if (isProblem(error, 'place-taken')) return undefined
            throw error
          }),
      ),
    )
    const winners = answers.filter((id) => id !== undefined)
    const { rows } = await sql<{ needed: number; held: number; pools: number }>`
      select b.places as needed, count(*)::int as held, count(distinct p.pool_id)::int as pools
      from bookings b join places p on p.booking_id = b.id
      where b.id = any(${winners}::uuid[]) group by b.office_id, b.id`.execute(office.db)
    assert.equal(rows.length, winners.length)
    for (const { needed, held, pools } of rows) assert.deepEqual([held, pools], [needed, 2])
    const stray = await sql`
      select from places p where booking_id is not null and on_day = '2026-11-24'
        and starts_at between ${at('14:00')} and ${at('15:00')} and not (booking_id = any(${winners}::uuid[]))`.execute(
      office.db,
    )
    assert.equal(stray.rows.length, 0, 'nothing is held for who was refused')
    assert.ok(winners.length >= 1)
  }
})
