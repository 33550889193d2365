import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openOffice, type RunningOffice } from '../../office.ts'
import { readSettings } from '../../settings/settings.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { openOfficeDatabase } from '../../open-office-database.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice({
    RATE_LIMIT: 'on',
    TRUST_PROXY: 'on',
    LIMIT_HOLDS: '6',
    LIMIT_LETTERS: '3,4',
    LIMIT_STREAMS: '3,5',
    LIMIT_KIOSK_TICKETS: '0.01,4',
  })
  await office.setTime('09:30')
})
after(() => office.close())

type By = Pick<RunningOffice, 'app'>

const ask = (address: string, path: string, init: RequestInit & { by?: By } = {}) => {
  const { by = office.running, ...more } = init
  return Promise.resolve(
    by.app.request(
      new Request(`http://office.test${path}`, {
        ...more,
        headers: { 'x-forwarded-for': address, ...more.headers },
      }),
    ),
  )
}
const api = '/v1/offices/prozore'

const post = (address: string, path: string, body: unknown, token = '', by?: By) =>
  ask(address, `${api}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(by && { by }),
  })

const visit = [{ service: 'residence-registration' }]
const hold = (address: string, minute: number, token = '', by?: By) =>
  post(
    address,
    '/holds',
    {
      visit,
      branch: 'central',
      startsAt: new Date(at('10:00').getTime() + minute * 60_000).toISOString(),
    },
    token,
    by,
  )

test('F18: a network holds so many places that it has not booked; then it waits, on every server', async () => {
  const home = '192.0.2.1'
  const held = await Promise.all(Array.from({ length: 8 }, (_, i) => hold(home, i * 10)))
  const statuses = held.map(({ status }) => status).sort()
  assert.deepEqual(statuses, [...Array(6).fill(201), 429, 429])
  const waits = held.find(({ status }) => status === 429)!.headers.get('retry-after')
  assert.ok(Number(waits) >= 1 && Number(waits) <= 20)
  assert.equal((await hold('192.0.2.2', 100)).status, 201, 'another network goes on')
  const { token } = await office.addStaff([{ role: 'reception' }])
  assert.equal((await hold(home, 110, token)).status, 201, 'reception holds for whom it likes')
  const fresh = await openOffice(office.settings, await openOfficeDatabase(office.settings))
  try {
    assert.equal((await hold(home, 120, '', fresh)).status, 429)
  } finally {
    await fresh.close()
  }
  const { id, code } = (await held.find(({ status }) => status === 201)!.json()) as {
    id: string
    code: string
  }
  const booked = { hold: id, name: 'Олена', phone: '0671234567' }
  assert.equal((await post(home, '/bookings', booked, code)).status, 201)
  assert.equal((await hold(home, 130)).status, 201, 'what is booked is held no more')
  const { rows } =
    await sql`select from hold_networks where network = ${Buffer.from(home)}`.execute(office.db)
  assert.equal(rows.length, 0)
})

const letters = async () => {
  const folder = join(office.settings.dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names.map(async (name) =>
      (await readFile(join(folder, name), 'utf8')).replace(
        /(?:^[A-Za-z0-9+/]{20,}={0,2}\n?)+/gm,
        (block) => Buffer.from(block, 'base64').toString(),
      ),
    ),
  )
}

/** Waits until no letter is on its way. */
async function sent(): Promise<void> {
  for (let round = 0; round < 500; round++) {
    const { rows } = await sql`
      select from outbox where kind = 'mail' and (attempts > 0 or due_at <= now()) limit 1`.execute(
      office.db,
    )
    if (rows.length === 0) return
    await sleep(10)
  }
  assert.fail('letters stay on their way')
}

test('B5: moves of one minute are one letter, and one contact gets so many letters an hour', async () => {
  const email = 'victim@example.test'
  const from = '192.0.2.3'
  const book = async (minute: number) => {
    const { id, code } = (await (await hold(from, minute)).json()) as { id: string; code: string }
    await post(from, '/bookings', { hold: id, name: 'Олена', email }, code)
    return { id, code }
  }
  const move = async ({ id, code }: { id: string; code: string }, minute: number) => {
    const startsAt = new Date(at('10:00').getTime() + minute * 60_000).toISOString()
    const moved = await post(from, `/bookings/${id}/move`, { startsAt, branch: 'central' }, code)
    assert.equal(moved.status, 200, await moved.text())
  }
  const one = await book(200)
  await sent()
  for (const minute of [220, 240, 200, 220, 240]) {
    await move(one, minute)
    await sent()
  }
  assert.equal((await letters()).length, 2, 'booked, and the first move')
  // A minute later the newest of the others goes, and the rest is left out.
  await sql`update letters_sent set sent_at = sent_at - interval '61 seconds'`.execute(office.db)
  await sql`update outbox set due_at = now() where kind = 'mail'`.execute(office.db)
  await sent()
  assert.equal((await letters()).length, 3)
  assert.match((await letters()).join(), /14:00/)
  await book(260)
  await sent()
  assert.equal((await letters()).length, 3, 'three an hour')
  const { rows } = await sql<{ late: boolean; attempts: number }>`
    select due_at > now() + interval '50 minutes' as late, attempts from outbox where kind = 'mail'`.execute(
    office.db,
  )
  assert.deepEqual(rows, [{ late: true, attempts: 0 }])
  await sql`update letters_sent set sent_at = sent_at - interval '1 hour'`.execute(office.db)
  await sql`update outbox set due_at = now() where kind = 'mail'`.execute(office.db)
  await sent()
  assert.equal((await letters()).length, 4, 'what waited goes out when it may')
  await book(280)
  await sql`update letters_sent set sent_at = sent_at - interval '1 hour'`.execute(office.db)
  await sql`update outbox set due_at = now() where kind = 'mail'`.execute(office.db)
  await sent()
  assert.equal((await letters()).length, 4, 'four a day')
})

test('F9: strangers who watch too much are told the state once and come again; who has a code is not counted', async () => {
  const path = `${api}/branches/central/board/events`
  const open = (address: string, headers = {}) => ask(address, path, { headers })
  const streams: Response[] = []
  for (let i = 0; i < 3; i++) streams.push(await open('192.0.2.4'))
  assert.ok(streams.every(({ headers }) => !headers.has('retry-after')))
  const beyond = await open('192.0.2.4')
  assert.equal(beyond.status, 200)
  const seconds = Number(beyond.headers.get('retry-after'))
  assert.ok(seconds >= 10 && seconds <= 20)
  const text = await beyond.text()
  assert.match(text, /^retry: \d+\n/)
  const event = /^id: (\S+)\ndata: (.*)$/m.exec(text)!
  assert.equal(JSON.parse(event[2]!).status, 'open')
  const known = await open('192.0.2.4', { 'last-event-id': event[1] })
  assert.doesNotMatch(await known.text(), /data:/)

  const { token } = await office.addDevice({ kind: 'board', branch: 'central', title: 'Табло' })
  const board = await open('192.0.2.4', { authorization: `Bearer ${token}` })
  assert.ok(!board.headers.has('retry-after'))
  for (let i = 0; i < 2; i++) streams.push(await open(`192.0.2.${10 + i}`))
  const all = await open('192.0.2.20')
  assert.ok(all.headers.has('retry-after'), 'five in all')
  for (const stream of [...streams, board, all]) await stream.body?.cancel()
  const again = await open('192.0.2.4')
  assert.ok(!again.headers.has('retry-after'), 'who leaves makes room')
  await again.body?.cancel()
})

test('B5: a kiosk gives tickets no faster than people ask for them, and another goes on', async () => {
  const kiosk = async () =>
    (await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })).token
  const [one, other] = [await kiosk(), await kiosk()]
  const statuses = []
  for (let i = 0; i < 6; i++)
    statuses.push((await post('192.0.2.5', '/tickets', { visit }, one)).status)
  assert.deepEqual(statuses, [201, 201, 201, 201, 429, 429])
  assert.equal((await post('192.0.2.5', '/tickets', { visit }, other)).status, 201)
})

test('F9: paths that are not there, readiness, figures and the description of the API are counted', async () => {
  const settings = {
    ...office.settings,
    budgets: readSettings({ LIMIT_READS: '0.001,2' }).budgets,
  }
  const small = await openOffice(settings, await openOfficeDatabase(settings))
  try {
    for (const [i, path] of [
      '/o/prozore/nothing',
      '/o/nowhere/nothing',
      '/v1/nothing',
      '/health/ready',
      '/v1/openapi.json',
      '/embed/nothing.js',
    ].entries()) {
      const from = `192.0.2.${100 + i}`
      const statuses = new Set<number>()
      for (let round = 0; round < 45; round++)
        statuses.add((await ask(from, path, { by: small })).status)
      assert.ok(statuses.has(429), path)
      assert.equal(statuses.size, 2, path)
      assert.equal((await ask(from, '/health/live', { by: small })).status, 200)
    }
  } finally {
    await small.close()
  }
})
