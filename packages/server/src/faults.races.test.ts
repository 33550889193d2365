import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { after, before, beforeEach, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { openDays } from './rooms/bookings/index.ts'
import { assertWell } from './testing/assert-well.ts'
import { refusedWith } from './testing/refused-with.ts'
import { at, openTestOffice, setClock, type TestOffice } from './testing/test-office.ts'
import { startServer, type TestServer } from './testing/test-servers.ts'

let office: TestOffice
/** Two servers of one database: one's machine is an hour fast, the other's an hour slow. */
let servers: TestServer[]
let kiosk: string
before(async () => {
  office = await openTestOffice()
  kiosk = (await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })).token
  const settings = { DATABASE_URL: office.settings.databaseUrl!, DATA_DIR: office.settings.dataDir }
  servers = await Promise.all(
    [1, -1].map((hours) =>
      startServer('serve', { ...settings, NODE_OPTIONS: `--import=${clockAside(hours)}` }),
    ),
  )
})
after(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await office.close()
})
beforeEach(() => office.setTime('09:30'))

/** A module after which a process believes its machine's clock to stand elsewhere. */
const clockAside = (hours: number) =>
  `data:text/javascript,${encodeURIComponent(`const Real = Date, aside = ${hours * 3_600_000}
    globalThis.Date = class Date extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + aside) }
      static now() { return Real.now() + aside }
    }`)}`

const visit = [{ service: 'residence-deregistration' }]
const me = { name: 'Олена Ковальчук', phone: '0671234567' }
const hold = (server: TestServer, startsAt: Date, key?: string) =>
  server
    .as()
    .bookings.hold(
      { visit, branch: 'central', startsAt: startsAt.toISOString() },
      key ? { key } : {},
    )
const issue = (i: number) => servers[i % 2]!.as(kiosk).queue.issueTicket({ visit })

test('F4: with clocks two hours apart the database’s time decides, on either server', async () => {
  for (const [here, there] of [servers, [...servers].reverse()] as [TestServer, TestServer][]) {
    await office.setTime('09:30')
    await refusedWith('time-past', hold(here, at('09:00')))
    const held = await hold(here, at('09:40'))
    assert.equal(held.heldUntil, at('09:40').toISOString())
    await office.setTime('09:39')
    const extended = await there.as(held.code).bookings.extendHold({ id: held.id })
    assert.equal(extended.heldUntil, at('09:49').toISOString())
    const booked = await there.as(held.code).bookings.book({ hold: held.id, ...me })
    assert.equal(booked.state, 'booked')
    assert.equal((await here.as(held.code).bookings.checkIn({ id: held.id })).state, 'checked-in')
    const late = await hold(there, at('11:00'))
    await office.setTime('09:50')
    await refusedWith('hold-lapsed', here.as(late.code).bookings.book({ hold: late.id, ...me }))
  }
  await office.settled()
  await assertWell(office.db)
})

test('F5: over midnights, 29 February among them, each day has its numbers from 1 and its times', async () => {
  await setClock(office.db, at('09:30', '2028-02-21'))
  await sql`update opening_hours set opens = '00:00', closes = '23:59' where branch_id = 'central'`.execute(
    office.db,
  )
  await sql`select pg_notify('office_topics', '["network:prozore"]')`.execute(office.db)
  await openDays(office.db, { id: 'prozore', timeZone: 'Europe/Kyiv' })
  const leap = at('12:00', '2028-02-29')
  const held = await hold(servers[0]!, leap)
  const booked = await servers[1]!.as(held.code).bookings.book({ hold: held.id, ...me })
  assert.deepEqual([booked.on, booked.at], ['2028-02-29', '12:00'])
  const calendar = await servers[0]!.as(held.code).bookings.showCalendar({ id: held.id })
  assert.match(calendar, /DTSTART[^\r\n]*:20280229T1[02]0000/)
  for (const [day, next] of [
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
  ] as const) {
    await setClock(office.db, at('23:58', day))
    const before = Array.from({ length: 12 }, (_, i) => issue(i))
    await before[0]
    // The day ends while some are on their way.
    const midnight = setClock(office.db, at('00:00', next))
    const amid = Array.from({ length: 12 }, (_, i) => issue(i))
    await Promise.all([...before, midnight, ...amid])
    await issue(0)
    const { rows } = await sql<{ on: string; tickets: number; last: number }>`
      select on_day::text as on, count(*)::int as tickets, max(sequence) as last from tickets
      where on_day in (${day}, ${next}) group by on_day order by on_day`.execute(office.db)
    assert.deepEqual(
      rows.map(({ on }) => on),
      [day, next],
    )
    for (const { tickets: issued, last } of rows) assert.equal(issued, last)
  }
  await office.settled()
  await assertWell(office.db)
})

test('F7: each call ten times, in any order, at both servers, and again after days: legal states, one answer a key', async () => {
  const held = await hold(servers[0]!, at('15:00'))
  const { id, code } = held
  const acts = {
    book: (as: TestServer, key: string) => as.as(code).bookings.book({ hold: id, ...me }, { key }),
    move: (as: TestServer, key: string) =>
      as
        .as(code)
        .bookings.move({ id, branch: 'central', startsAt: at('16:00').toISOString() }, { key }),
    cancel: (as: TestServer, key: string) => as.as(code).bookings.cancel({ id }, { key }),
  }
  const names = Object.keys(acts) as (keyof typeof acts)[]
  const sent = names
    .flatMap((name) => Array.from({ length: 10 }, (_, i) => ({ name, server: servers[i % 2]! })))
    .sort(() => Math.random() - 0.5)
  const keyOf = (name: string) => `ten-times-in-any-order-${name}`
  const answers = new Map<string, unknown>()
  const say = async ({ name, server }: (typeof sent)[number]) => {
    try {
      const answer = await acts[name](server, keyOf(name))
      assert.deepEqual(answer, answers.get(name) ?? answer)
      answers.set(name, answer)
    } catch (error) {
      // Too soon or too late, said by name.
      assert.ok(isProblem(error) && [404, 409, 422].includes(error.problem.status), String(error))
    }
  }
  await Promise.all(sent.map(say))
  for (const name of names) await say({ name, server: servers[0]! })
  assert.equal((answers.get('cancel') as { state: string }).state, 'cancelled')
  await office.setTime('09:30', '2026-11-30')
  for (const name of names)
    if (answers.has(name))
      assert.deepEqual(await acts[name](servers[1]!, keyOf(name)), answers.get(name))
  await refusedWith(
    'key-reused',
    servers[1]!
      .as(code)
      .bookings.book({ hold: id, ...me, name: 'Хтось Інший' }, { key: keyOf('book') }),
  )
  const { rows } = await sql<{ act: string; times: number }>`
    select act, count(*)::int as times from audit where thing_id = ${id} group by act having count(*) > 1`.execute(
    office.db,
  )
  assert.deepEqual(rows, [])
  await office.settled()
  await assertWell(office.db)
})

test('F11: what no name may carry is refused, never a surprise; apostrophes of all kinds are letters', async () => {
  const server = servers[0]!
  const book = async (name: string) => {
    const { id, code } = await hold(server, at('12:00'))
    const answer = await fetch(`${server.url}/v1/offices/prozore/bookings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        authorization: `Bearer ${code}`,
      },
      body: `{"hold":"${id}","phone":"0671234567","name":"${name}"}`,
    })
    if (answer.status === 201) await server.as(code).bookings.cancel({ id })
    else await server.as(code).bookings.releaseHold({ id })
    return answer.status
  }
  for (const bad of ['\\u0000', '\\ud800', '\\udfff', '\\u001b'])
    assert.ok([400, 422].includes(await book(`Олена ${bad}Ковальчук`)), bad)
  // What nobody sees is taken out: such a name turns no board round, and its owner need not know why.
  for (const unseen of ['\\u202e', '\\u2066', '\\ufeff'])
    assert.equal(await book(`Олена ${unseen}Ковальчук`), 201, unseen)
  const { rows } = await sql<{ name: string }>`
    select name from booking_persons where name ~ '[\u202e\u2066\ufeff]'`.execute(office.db)
  assert.deepEqual(rows, [])
  for (const apostrophe of ["'", 'ʼ', '’', '`', '′'])
    assert.equal(await book(`Мар${apostrophe}яна Ковальчук`), 201, apostrophe)
  for (const form of ['NFC', 'NFD'] as const)
    assert.equal(await book('Зоя Їжакевич'.normalize(form)), 201, form)
})

/** Sends a POST as no SDK would; the status, or nothing when the line was cut. */
function send(
  server: TestServer,
  headers: Record<string, string>,
  body: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<number | undefined> {
  return new Promise((done) => {
    const sending = request(`${server.url}/v1/offices/prozore/holds`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
    })
    const reading = Readable.from(body)
    sending.on('response', (answer: IncomingMessage) => {
      answer.resume()
      reading.destroy()
      done(answer.statusCode)
      sending.destroy()
    })
    sending.on('error', () => done(undefined))
    reading.on('error', () => {})
    reading.pipe(sending)
  })
}

const memoryOf = async ({ process: { pid } }: TestServer) =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

test('F12: huge, endless and compressed bodies and headers are refused, and take no memory', async () => {
  const server = servers[0]!
  const chunk = Buffer.alloc(64 * 1024, 32)
  function* endless(): Generator<Buffer> {
    for (;;) yield chunk
  }
  const kinds: [Record<string, string>, () => Iterable<Buffer>, number][] = [
    [{}, endless, 413],
    [{ 'content-length': String(10 * 1024 ** 3) }, endless, 413],
    [{ 'content-encoding': 'gzip' }, () => [gzipSync(Buffer.alloc(50_000_000))], 415],
    [{ 'x-much': 'x'.repeat(100_000) }, () => [], 431],
  ]
  const all = () =>
    Promise.all(
      kinds.flatMap(([headers, body, status]) =>
        Array.from({ length: 8 }, async () => {
          const answered = await send(server, headers, body())
          // Who goes on sending may find the line cut before he reads the answer.
          assert.ok(answered === status || answered === undefined, `${answered}, not ${status}`)
          return answered
        }),
      ),
    )
  // What the machine keeps ready for such work it has after some of it.
  for (let round = 0; round < 6; round++) await all()
  const answered: Awaited<ReturnType<typeof all>> = []
  // What such calls take they take each time; what the machine keeps ready it takes once, soon or late.
  let more = Infinity
  for (let tries = 0; more > 20 && tries < 3; tries++) {
    const before = await memoryOf(server)
    for (let round = 0; round < 5; round++) answered.push(...(await all()))
    more = (await memoryOf(server)) - before
  }
  assert.ok(more <= 20, `${more.toFixed(1)} MB more`)
  for (const [, , status] of kinds) assert.ok(answered.includes(status), String(status))
  assert.ok((await fetch(`${server.url}/health/ready`)).ok)
})

test('F22: no transaction of a server can be left open: the database ends it', async () => {
  const { rows } = await sql<{ idle: string; query: string }>`
    select current_setting('idle_in_transaction_session_timeout') as idle, current_setting('statement_timeout') as query`.execute(
    office.db,
  )
  assert.deepEqual(rows[0], { idle: '10s', query: '8s' })
})
