import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openOffice } from '../../office.ts'
import { readSettings } from '../../settings/settings.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { forgetFull } from './shared-buckets.store.ts'
import { openOfficeDatabase } from '../../open-office-database.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice({ RATE_LIMIT: 'on', TRUST_PROXY: 'on' })
  await office.setTime('09:30')
})
after(() => office.close())

type App = Pick<TestOffice['running'], 'app'>

interface Asked extends RequestInit {
  readonly token?: string | undefined
  readonly by?: App
}

/** One call from an address, through a trusted proxy. */
const ask = async (address: string, path: string, { token, by, ...init }: Asked = {}) => {
  const response = await (by ?? office.running).app.request(
    new Request(`http://office.test/v1/offices/prozore${path}`, {
      ...init,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        'x-forwarded-for': address,
        ...(token && { authorization: `Bearer ${token}` }),
      },
    }),
  )
  const text = response.headers.get('content-type')?.includes('event-stream')
    ? await response.body?.cancel()
    : await response.text()
  const body = text ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: response.status, body, wait: response.headers.get('retry-after') }
}

const post = (body: unknown, more: Asked = {}): Asked => ({
  method: 'POST',
  body: JSON.stringify(body),
  ...more,
})

let guesses = 0
const wrongCode = () => `AAAA-AAAA-AAAA-${(guesses++ % 9000) + 1000}`

/** Tries wrong codes; returns what was answered. */
async function guess(address: string, times: number, more: Asked = {}): Promise<number[]> {
  const statuses = []
  for (let round = 0; round < times; round++) {
    const path = `/bookings/${crypto.randomUUID()}`
    statuses.push((await ask(address, path, { ...more, token: wrongCode() })).status)
  }
  return statuses
}

const visit = [{ service: 'residence-registration' }]

async function hold(address: string, time: string, day?: string) {
  const startsAt = at(time, day).toISOString()
  const { status, body } = await ask(
    address,
    '/holds',
    post({ visit, branch: 'central', startsAt }),
  )
  assert.equal(status, 201, JSON.stringify(body))
  return { id: String(body.id), code: String(body.code) }
}

const book = (address: string, { id, code }: { id: string; code: string }, by?: App) =>
  ask(
    address,
    '/bookings',
    post({ hold: id, name: 'Олена', phone: '0671234567' }, { token: code, ...(by && { by }) }),
  )

test('B5: after forty wrong codes everybody with a right token or code goes on, on any server', async () => {
  const hall = '192.0.2.1'
  const first = await hold(hall, '09:35')
  assert.equal((await book(hall, first)).status, 201)
  const open = await hold(hall, '16:00')
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const board = await office.addDevice({ kind: 'board', branch: 'central', title: 'Табло' })
  const tablet = await office.addDevice({
    kind: 'rating-tablet',
    branch: 'central',
    title: 'Планшет',
    workplace: 'central-desk-1',
  })
  const clerk = await office.addStaff([{ role: 'clerk' }])
  const manager = await office.addStaff([{ role: 'manager' }])

  const answers = await guess(hall, 45)
  assert.deepEqual(answers.slice(0, 40), Array(40).fill(404))
  assert.deepEqual(answers.slice(-4), Array(4).fill(429))

  const fresh = await openOffice(office.settings, await openOfficeDatabase(office.settings))
  try {
    for (const by of [office.running, fresh]) {
      const statusOf = async (path: string, more: Asked = {}) =>
        (await ask(hall, path, { by, ...more })).status
      assert.equal(await statusOf('/devices/self/task', { token: board.token }), 200)
      assert.equal(await statusOf('/devices/self/task', { token: tablet.token }), 200)
      assert.equal(await statusOf('/staff/self', { token: clerk.token }), 200)
      assert.equal(await statusOf('/staff/members', { token: manager.token }), 200)
      assert.equal(await statusOf('/tickets', post({ visit }, { token: kiosk.token })), 201)
      assert.equal(await statusOf(`/bookings/${first.id}`, { token: first.code }), 200)
      assert.equal(await statusOf('/services?q=паспорт'), 200)
      assert.equal((await guess(hall, 2, { by })).at(-1), 429)
    }
    const { status, body } = await ask(hall, `/bookings/${first.id}/check-in`, {
      ...post({}),
      token: first.code,
      by: fresh,
    })
    assert.equal(status, 200)
    const [ticket] = body.tickets as { id: string }[]
    const ownTicket = `/tickets/${ticket?.id}`
    assert.equal((await ask(hall, ownTicket, { token: first.code, by: fresh })).status, 200)
    assert.equal((await ask(hall, ownTicket, { token: wrongCode(), by: fresh })).status, 429)
    assert.equal((await book(hall, open, fresh)).status, 201)
  } finally {
    await fresh.close()
  }
})

test('B5: a class of thirty books and checks in while one of them types wrong codes without end', async () => {
  const school = '192.0.2.2'
  let ended = false
  const vandal = (async () => {
    // A call in the process never waits for a socket: without a pause nobody else had a turn.
    for (; !ended; await sleep(1)) await guess(school, 1)
  })()
  const times = Array.from({ length: 30 }, (_, i) => {
    const minutes = 10 * 60 + i * 10
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  })
  try {
    const pupils = await Promise.all(
      times.map(async (time) => {
        assert.equal(
          (await ask(school, '/availability?visit=residence-registration:1&branch=central')).status,
          200,
        )
        const held = await hold(school, time)
        assert.equal((await book(school, held)).status, 201)
        return { ...held, time }
      }),
    )
    for (const { id, code, time } of pupils) {
      await office.setTime(time)
      const come = await ask(school, `/bookings/${id}/check-in`, post({}, { token: code }))
      assert.equal(come.status, 200, JSON.stringify(come.body))
    }
  } finally {
    ended = true
    await vandal
    await office.setTime('09:30')
  }
  assert.equal((await guess(school, 1))[0], 429)
})

test('F16: wrong codes for one thing are counted from wherever they come, and its own code opens it', async () => {
  const held = await hold('192.0.2.3', '16:00')
  assert.equal((await book('192.0.2.3', held)).status, 201)
  const tried = new Set<number>()
  for (let round = 0; round < 30; round++)
    tried.add(
      (await ask(`198.51.100.${round}`, `/bookings/${held.id}`, { token: wrongCode() })).status,
    )
  assert.deepEqual([...tried].sort(), [404, 429])
  assert.equal(
    (await ask('198.51.100.1', `/bookings/${held.id}`, { token: held.code })).status,
    200,
  )
})

test('F16: who changes his address within one network of IPv6 stays one; wrong tokens count as codes do', async () => {
  const from = (host: number) => `2001:db8:1:1::${host.toString(16)}`
  const statuses: number[] = []
  for (let host = 1; host <= 45; host++)
    statuses.push((await ask(from(host), '/staff/self', { token: `tos_${guesses++}` })).status)
  assert.deepEqual([...new Set(statuses)], [401, 429])
  assert.equal((await ask('2001:db8:1:2::1', '/staff/self', { token: 'tos_no' })).status, 401)
  // IPv4 in the clothes of IPv6 is itself.
  assert.equal((await guess('192.0.2.9', 41)).at(-1), 429)
  assert.equal((await guess('::ffff:192.0.2.9', 1))[0], 429)
})

test('B5: where strangers used up all their network may, staff and holders of codes go on: each pays for himself', async () => {
  const small = { LIMIT_READS: '0.1,11', LIMIT_WRITES: '0.1,3', TRUST_PROXY: 'on' }
  const settings = readSettings(small)
  const by = await openOffice(
    { ...office.settings, budgets: settings.budgets },
    await openOfficeDatabase(office.settings),
  )
  try {
    const lobby = '192.0.2.6'
    const held = await hold(lobby, '16:40')
    const { token } = await office.addStaff([{ role: 'reception' }])
    const free = '/availability?visit=residence-registration:1'
    const statuses = []
    for (let round = 0; round < 3; round++) statuses.push((await ask(lobby, free, { by })).status)
    assert.deepEqual(statuses, [200, 200, 429], 'all branches at once cost five points')
    for (let round = 0; round < 4; round++)
      statuses.push((await ask(lobby, '/holds', post({ visit }, { by }))).status)
    assert.deepEqual(statuses.slice(3), [422, 422, 422, 429])
    assert.equal((await book(lobby, held, by)).status, 201)
    assert.equal((await ask(lobby, `/bookings/${held.id}`, { token: held.code, by })).status, 200)
    assert.equal((await ask(lobby, free, { token, by })).status, 200)
    const given = post({ visit, branch: 'central' }, { token, by })
    assert.equal((await ask(lobby, '/tickets', given)).status, 201)
  } finally {
    await by.close()
  }
})

test('F18: a new made-up code with each call does not lift the limit of changing calls', async () => {
  let refused = 0
  for (let round = 0; round < 70; round++) {
    const token = crypto.randomUUID().slice(0, 18)
    const { status, wait } = await ask('192.0.2.4', '/holds', post({}, { token }))
    if (status !== 429) continue
    refused++
    assert.ok(Number(wait) >= 1 && Number(wait) <= 20, wait ?? 'no Retry-After')
  }
  assert.ok(refused > 0)
})

test('a reading call with a right code or none writes nothing down; a full bucket is forgotten', async () => {
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from budgets`.execute(office.db)).rows[0]!.n
  const held = await hold('192.0.2.5', '16:20')
  await book('192.0.2.5', held)
  const before = await count()
  await ask('192.0.2.5', `/bookings/${held.id}`, { token: held.code })
  await ask('192.0.2.5', '/branches')
  assert.equal(await count(), before)
  await sql`update budgets set full_at = now() - interval '1 second'`.execute(office.db)
  await forgetFull(office.db)
  assert.equal(await count(), 0)
})
