import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import { sql } from 'kysely'
import type { Tx } from '../../database/open.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { postgresOf, startServer, type TestServer } from '../../testing/test-servers.ts'
import { takePlaces } from './places.store.ts'

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

/** Makes just these starts of the pool free, one seat each, and no others. */
async function onlyPlaces(times: readonly string[]) {
  await sql`update places set free_at = 'infinity', booking_id = null where pool_id = 'central-documents'`.execute(
    office.db,
  )
  for (const time of times)
    await sql`
      update places set free_at = '-infinity'
      where ctid = (select ctid from places
        where pool_id = 'central-documents' and starts_at = ${at(time)} and free_at = 'infinity' limit 1)`.execute(
      office.db,
    )
}

const outcome = async (call: Promise<{ id: string }>): Promise<string> => {
  try {
    return (await call).id
  } catch (error) {
    if (isProblem(error, 'place-taken')) return 'place-taken'
    throw error
  }
}

test('B1, B2: thirty citizens at two servers, seven places over overlapping lengths: no place twice, none half', async () => {
  // Seven seats of one start each, and windows of two steps that overlap them.
  const times = ['14:00', '14:05', '14:10', '14:15', '14:20', '14:25', '14:30']
  for (let round = 0; round < 4; round++) {
    await onlyPlaces(times)
    const services = [
      { service: 'residence-deregistration', minutes: 0 },
      { service: 'community-extract', minutes: 0 },
    ]
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        outcome(
          servers[i % 2]!.as().bookings.hold({
            visit: [{ service: services[i % 2]!.service }],
            branch: 'central',
            startsAt: at(times[i % 6]!).toISOString(),
          }),
        ),
      ),
    )
    const winners = answers.filter((answer) => answer !== 'place-taken')
    const { rows } = await sql<{ booking: string; held: number; needed: number }>`
      select b.id as booking, b.places as needed,
        (select count(*)::int from places p where p.booking_id = b.id) as held
      from bookings b where b.id = any(${winners}::uuid[])`.execute(office.db)
    assert.equal(rows.length, winners.length)
    for (const { held, needed } of rows) assert.equal(held, needed, 'all of its places or none')
    const taken = await sql<{ taken: number; without: number }>`
      select count(*)::int as taken,
        count(*) filter (where not exists (select from bookings b where b.id = booking_id))::int as without
      from places where pool_id = 'central-documents' and booking_id is not null and starts_at between ${at('14:00')} and ${at('14:30')}`.execute(
      office.db,
    )
    assert.equal(
      taken.rows[0]!.taken,
      rows.reduce((sum, { needed }) => sum + needed, 0),
    )
    assert.equal(taken.rows[0]!.without, 0, 'no place is held for nobody')
    assert.ok(winners.length >= 1 && winners.length <= 7)
  }
})

test('B1: what an attempt that failed had locked is anyone’s again at once', async () => {
  await onlyPlaces(['12:00', '12:05'])
  const wanted = ['12:00', '12:05'].map((time) => ({
    pool: 'central-documents',
    startsAt: at(time),
  }))
  const taker = { booking: randomUUID() }
  const lock = (tx: Tx, time: string) =>
    sql`
      select from places where pool_id = 'central-documents' and starts_at = ${at(time)} and free_at < 'infinity'
      for update skip locked`.execute(tx)
  const transaction = office.db.transaction()
  await transaction.execute(async (first) => {
    await lock(first, '12:05')
    await transaction.execute(async (second) => {
      const attempt = await takePlaces(second, 'prozore', wanted, taker, 'infinity', false)
      assert.equal(attempt, 'busy')
      // Letting go goes out with the next statement.
      await sql`select 1`.execute(second)
      const { rows } = await transaction.execute((third) => lock(third, '12:00'))
      assert.equal(rows.length, 1)
    })
  })
})

test('B1: as many win as there are seats, never one fewer', async () => {
  for (let round = 0; round < 5; round++) {
    await onlyPlaces([])
    await sql`
      update places set free_at = '-infinity'
      where pool_id = 'central-documents' and starts_at in (${at('10:00')}, ${at('10:05')}, ${at('10:10')}, ${at('10:15')})
        and seat <= 2`.execute(office.db)
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        outcome(
          servers[i % 2]!.as().bookings.hold({
            visit: [{ service: 'residence-registration' }],
            branch: 'central',
            startsAt: at('10:00').toISOString(),
          }),
        ),
      ),
    )
    assert.equal(answers.filter((answer) => answer !== 'place-taken').length, 2)
  }
})

test('B1, B3: in a crowd who won gets the same hold again, who is late is refused, and a seat let go is given', async () => {
  await onlyPlaces(['11:00', '11:05'])
  const ask = (server: number, key: string = crypto.randomUUID()) =>
    servers[server]!.as().bookings.hold(
      {
        visit: [{ service: 'community-extract' }],
        branch: 'central',
        startsAt: at('11:00').toISOString(),
      },
      { key },
    )
  for (let round = 0; round < 5; round++) {
    const keys = Array.from({ length: 12 }, () => crypto.randomUUID())
    // Each asks twice under his key, at both servers; the crowd goes on when the first are refused.
    const crowds = await Promise.all(
      [...keys, ...keys].map((key, i) => outcome(ask(Math.floor(i / keys.length), key))),
    )
    const won = keys.filter((_, i) => crowds[i] !== 'place-taken')
    assert.equal(won.length, 1)
    for (const [i, key] of keys.entries()) {
      assert.equal(crowds[i], crowds[i + keys.length], 'one key, one answer')
      assert.equal(await outcome(ask(i % 2, key)), crowds[i])
    }
    const { id, code } = await ask(0, won[0])
    await servers[1]!.as(code).bookings.releaseHold({ id })
    // Nobody is refused for what was true a moment ago.
    const next = await ask(0)
    assert.notEqual(next.id, id)
    await servers[0]!.as(next.code).bookings.releaseHold({ id: next.id })
  }
})

test('B3: one key twenty times at once makes one hold, one booking, one answer', async () => {
  await sql`update places set free_at = '-infinity', booking_id = null where pool_id = 'central-documents'`.execute(
    office.db,
  )
  const key = 'twenty-times-at-once-with-one-key'
  const holds = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      servers[i % 2]!.as().bookings.hold(
        {
          visit: [{ service: 'residence-registration' }],
          branch: 'central',
          startsAt: at('16:00').toISOString(),
        },
        { key },
      ),
    ),
  )
  for (const hold of holds) assert.deepEqual(hold, holds[0])
  const { id, code } = holds[0]!
  const person = { hold: id, name: 'Олена Ковальчук', phone: '0671234567' }
  const bookings = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      servers[i % 2]!.as(code).bookings.book(person, { key: `${key}-to-book` }),
    ),
  )
  for (const booking of bookings) assert.deepEqual(booking, bookings[0])
  const { rows } = await sql<{ holds: number; lines: number }>`
    select (select count(*)::int from bookings where starts_at = ${at('16:00')}) as holds,
      (select count(*)::int from audit where thing_id = ${id} and act = 'book') as lines`.execute(
    office.db,
  )
  assert.deepEqual(rows[0], { holds: 1, lines: 1 })
})

test('B3: kill -9 of server and database amid bookings loses nothing confirmed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'office-kill-'))
  const environment = { DATA_DIR: dataDir }
  let server = await startServer('demo', environment)
  const confirmed: { id: string; code: string; startsAt: string }[] = []
  const pending: { key: string; hold: string; code: string }[] = []
  try {
    for (let round = 0; round < 2; round++) {
      const { days } = await server
        .as()
        .bookings.listAvailability({ visit: ['residence-registration:1'], branch: 'central' })
      const starts = days.flatMap((day) => day.starts).slice(round * 60, round * 60 + 60)
      let down = false
      const work = starts.map(async ({ startsAt }, i) => {
        const key = `kill-test-round-${round}-number-${String(i).padStart(8, '0')}`
        try {
          await new Promise((done) => setTimeout(done, i * 12))
          if (down) return
          const hold = await server.as().bookings.hold({
            visit: [{ service: 'residence-registration' }],
            branch: 'central',
            startsAt,
          })
          pending.push({ key, hold: hold.id, code: hold.code })
          const booking = await server
            .as(hold.code)
            .bookings.book({ hold: hold.id, name: 'Олена Ковальчук', phone: '0671234567' }, { key })
          confirmed.push({ id: booking.id, code: booking.code, startsAt })
        } catch (error) {
          if (!down) throw error
        }
      })
      const enough = confirmed.length + 12
      while (confirmed.length < enough) await new Promise((done) => setTimeout(done, 5))
      down = true
      // First the server alone: its database is taken over. Then both.
      if (round > 0) process.kill(await postgresOf(dataDir), 'SIGKILL')
      await server.kill()
      await Promise.all(work)
      server = await startServer('demo', environment)
    }
    assert.ok(confirmed.length > 5, `only ${confirmed.length} were confirmed before the cut`)
    for (const { id, code, startsAt } of confirmed) {
      const found = await server.as(code).bookings.findBooking({ id })
      assert.deepEqual([found.state, found.startsAt], ['booked', startsAt])
    }
    // A repeat with the same key gives the booking that was made, or makes it now.
    for (const { key, hold, code } of pending.slice(-5)) {
      const person = { hold, name: 'Олена Ковальчук', phone: '0671234567' }
      const again = await server.as(code).bookings.book(person, { key })
      assert.deepEqual([again.id, again.code, again.state], [hold, code, 'booked'])
    }
    assert.ok(!server.output().includes('Ковальчук'), 'E2: no name in the output')
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('F21: a second server on the same embedded folder is refused with a sentence', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'office-second-'))
  const server = await startServer('demo', { DATA_DIR: dataDir })
  try {
    await assert.rejects(
      startServer('demo', { DATA_DIR: dataDir }),
      /Another server \(process \d+\) already works on/,
    )
    assert.ok((await fetch(`${server.url}/health/ready`)).ok, 'the first goes on')
  } finally {
    assert.equal(await server.stop(), 0)
    await rm(dataDir, { recursive: true, force: true })
  }
})
