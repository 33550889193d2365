import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Problem } from '@transparent-office/contract'
import { sql } from 'kysely'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
})
after(() => office.close())

const startsAt = at('12:00').toISOString()
const good = {
  visit: [{ service: 'residence-registration', persons: 1 }],
  branch: 'central',
  startsAt,
}
const key = () => crypto.randomUUID()

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const response = await office.fetch(`/v1/offices/prozore${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'idempotency-key': key(), ...headers },
  })
  const json: unknown = await response.json()
  return {
    status: response.status,
    problem: response.ok ? undefined : Problem.parse(json),
    response,
  }
}

const get = async (path: string, init?: RequestInit) => {
  const response = await office.fetch(path, init)
  return {
    status: response.status,
    problem: response.ok ? undefined : Problem.parse(await response.json()),
    response,
  }
}

const countHolds = async () =>
  (await sql<{ holds: number }>`select count(*)::int as holds from bookings`.execute(office.db))
    .rows[0]!.holds

test('a body the contract does not know is refused by field, and nothing is held', async () => {
  const before = await countHolds()
  const cases: [string, unknown, string][] = [
    ['/visit', { ...good, visit: 'x' }, 'wrong-type'],
    ['/visit', { ...good, visit: [] }, 'too-short'],
    ['/visit/0/persons', { ...good, visit: [{ service: 'a', persons: 1.5 }] }, 'wrong-type'],
    ['/visit/0/persons', { ...good, visit: [{ service: 'a', persons: -1 }] }, 'too-short'],
    ['/visit/0/extra', { ...good, visit: [{ service: 'a', extra: 1 }] }, 'unknown'],
    ['/startsAt', { ...good, startsAt: 'tomorrow' }, 'wrong-form'],
    ['/startsAt', { visit: good.visit, branch: 'central' }, 'required'],
    ['/branch', { ...good, branch: { $gt: '' } }, 'wrong-type'],
    ['/branch', { ...good, branch: '../../etc' }, 'wrong-form'],
    ['/isAdmin', { ...good, isAdmin: true }, 'unknown'],
    ['/', [], 'wrong-type'],
    ['/', 'text', 'wrong-type'],
    ['/', null, 'required'],
  ]
  for (const [where, body, code] of cases) {
    const { status, problem } = await post('/holds', JSON.stringify(body))
    assert.equal(status, 422, where)
    assert.equal(problem?.code, 'invalid-input')
    if (body !== null)
      assert.deepEqual([problem?.errors?.[0]?.at, problem?.errors?.[0]?.code], [where, code])
  }
  const polluted = await post('/holds', `{"__proto__":{"x":1},${JSON.stringify(good).slice(1)}`)
  assert.ok(polluted.status < 500)
  assert.equal(({} as { x?: number }).x, undefined)
  assert.ok((await countHolds()) - before <= 1)
})

test('what is not readable JSON in UTF-8 is refused: broken, deep, NUL, bad bytes, lone surrogates', async () => {
  const unreadable: BodyInit[] = [
    '{',
    '{"a":',
    JSON.stringify({ ...good, branch: 'cen\u0000tral' }),
    JSON.stringify({ ...good, 'bran\u202ech': 'central' }),
    '{"branch":"\\ud800"}',
    '['.repeat(500) + ']'.repeat(500),
    Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
  ]
  for (const body of unreadable) {
    const { status, problem } = await post('/holds', body)
    assert.equal(status, 400, String(body).slice(0, 40))
    assert.equal(problem?.code, 'unreadable-body')
  }
})

test('marks that nobody sees are not read, in a body or a query: they came along when it was copied', async () => {
  const marked = { ...good, branch: '\u2066cen\u00adtral\u2069\ufeff' }
  const held = await post('/holds', JSON.stringify(marked))
  assert.equal(held.status, 201)
  const found = async (q: string) => {
    const path = `/v1/offices/prozore/services?q=${encodeURIComponent(q)}`
    const { items } = (await (await office.fetch(path)).json()) as { items: { id: string }[] }
    return items.map((item) => item.id)
  }
  const plain = await found('паспорт')
  assert.ok(plain.length > 0)
  for (const q of ['пас\u00adпорт', '\u202aпаспорт\u202c', '\ufeffпаспорт', 'паспорт\u200b'])
    assert.deepEqual(await found(q), plain, JSON.stringify(q))
})

test('a body too large, of another type or compressed is refused before it is read', async () => {
  assert.equal(
    (await post('/holds', JSON.stringify({ ...good, pad: 'x'.repeat(70_000) }))).status,
    413,
  )
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(32)),
  })
  const response = await office.fetch('/v1/offices/prozore/holds', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json', 'idempotency-key': key() },
    duplex: 'half',
  } as RequestInit)
  assert.equal(response.status, 413)
  assert.equal(
    (await post('/holds', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    415,
  )
  assert.equal(
    (await post('/holds', JSON.stringify(good), { 'content-type': 'text/plain' })).status,
    415,
  )
  assert.equal(
    (await post('/holds', JSON.stringify(good), { 'content-encoding': 'gzip' })).status,
    415,
  )
})

test('a changing call needs a key of 22 to 255 characters', async () => {
  for (const bad of ['', 'short', 'x'.repeat(21), 'x'.repeat(256)]) {
    const { status, problem } = await post('/holds', JSON.stringify(good), {
      'idempotency-key': bad,
    })
    assert.deepEqual([status, problem?.code], [400, 'key-missing'], bad)
  }
})

test('unknown paths, methods and ids are named problems', async () => {
  assert.equal((await get('/v1/nothing')).status, 404)
  assert.equal((await get('/v1/offices/prozore/holds')).problem?.code, 'no-such-method')
  assert.equal(
    (await get('/v1/offices/prozore/branches', { method: 'PUT' })).response.headers.get('allow'),
    'GET',
  )
  for (const path of [
    '/offices/none',
    '/offices/prozore/branches/none',
    '/offices/prozore/services/%27%3B--',
    '/offices/%00',
  ])
    assert.ok([400, 404].includes((await get(`/v1${path}`)).status), path)
  assert.equal((await get('/v1/offices/prozore/bookings/not-a-uuid')).status, 401)
})

test('queries: unknown ones are ignored, wrong ones named', async () => {
  assert.equal((await get('/v1/offices/prozore/services?q=паспорт&utm_source=x')).status, 200)
  for (const query of ['limit=0', 'limit=21', 'limit=x', 'limit=1e9', `q=${'x'.repeat(201)}`]) {
    const { status, problem } = await get(`/v1/offices/prozore/services?${query}`)
    assert.deepEqual([status, problem?.code], [422, 'invalid-input'], query)
  }
  for (const query of [
    '',
    'visit=x',
    'visit=a:0',
    'visit=a:99',
    'visit=residence-registration:1&from=2026-02-30',
  ])
    assert.equal((await get(`/v1/offices/prozore/availability?${query}`)).status, 422, query)
  assert.equal((await get('/v1/offices/prozore/services?q=%ff')).status, 400)
  assert.equal((await get('/v1/offices/prozore/services?q=%00')).status, 400)
  const past = await get(
    '/v1/offices/prozore/availability?visit=residence-registration:1&from=2020-01-01&to=2020-01-02',
  )
  assert.equal(past.status, 200)
})

test('any site may call: preflight names what it may send, answers what it may read', async () => {
  const { response } = await get('/v1/offices/prozore/holds', {
    method: 'OPTIONS',
    headers: { origin: 'https://city.example' },
  })
  assert.equal(response.status, 204)
  assert.equal(response.headers.get('access-control-allow-origin'), '*')
  assert.match(
    response.headers.get('access-control-allow-headers')!,
    /Authorization.*Idempotency-Key/,
  )
  const answer = await get('/v1/offices/prozore')
  assert.match(answer.response.headers.get('access-control-expose-headers')!, /Office-Time/)
  assert.equal(answer.response.headers.get('set-cookie'), null)
})

test('an answer has a version; who has it already gets 304', async () => {
  const first = await get('/v1/offices/prozore/branches')
  const etag = first.response.headers.get('etag')!
  const again = await office.fetch('/v1/offices/prozore/branches', {
    headers: { 'if-none-match': etag },
  })
  assert.equal(again.status, 304)
})

test('F13: SQL, HTML and formulas in every text field are just text', async () => {
  for (const name of [
    `Robert'); drop table bookings;--`,
    '<img src=x onerror=alert(1)>',
    '=cmd|calc',
    '{{7*7}}',
    'Ім’я\r\nBcc: a@b.c',
  ]) {
    const held = await office.as().bookings.hold({ ...good })
    const as = office.as(held.code)
    const answer = await as.bookings
      .book({ hold: held.id, name, email: 'a@example.test' })
      .catch((error: { problem: { code: string } }) => error.problem)
    assert.ok('state' in answer || answer.code === 'invalid-input')
    await as.bookings.releaseHold({ id: held.id })
    if ('state' in answer) await as.bookings.cancel({ id: held.id })
  }
  assert.ok((await countHolds()) > 0)
})

test('a call that needs nothing of its body may come without one', async () => {
  const { token } = await office.addStaff([{ role: 'reception', branch: 'central' }])
  const { status } = await office.fetch('/v1/offices/prozore/staff/branches/central/resume', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key() },
  })
  assert.equal(status, 200)
})

test('the whole API is one document, and problems carry its sentences', async () => {
  const { response } = await get('/v1/openapi.json')
  const document = (await response.json()) as { openapi: string; paths: object }
  assert.match(document.openapi, /^3\.1/)
  assert.ok('/offices/{office}/holds' in document.paths)
  const { problem } = await get('/v1/offices/none')
  assert.equal(problem?.title, 'There is no office of this id here.')
})

test('the last days there are do not hang the office, nor does a time far away break a hold', async () => {
  for (const query of ['from=9999-12-20', 'from=9999-12-31&to=9999-12-31', 'to=0000-01-01']) {
    const { status } = await get(
      `/v1/offices/prozore/availability?visit=residence-registration:1&${query}`,
    )
    assert.equal(status, 200, query)
  }
  for (const far of ['2027-11-24T10:00:00Z', '9999-12-31T23:58:00Z']) {
    const { problem } = await post('/holds', JSON.stringify({ ...good, startsAt: far }))
    assert.equal(problem?.code, 'time-not-offered', far)
  }
})

test('a name as long as a body is refused at once', async () => {
  const before = process.cpuUsage()
  const body = { hold: crypto.randomUUID(), name: `${'a'.repeat(60_000)}\u0085`, phone: '1' }
  const { status } = await post('/bookings', JSON.stringify(body), {
    authorization: 'Bearer AAAA-AAAA-AAAA-AAAA',
  })
  assert.equal(status, 422)
  // Work, not time: the machine may have other things to do.
  const { user, system } = process.cpuUsage(before)
  assert.ok((user + system) / 1000 < 500)
})

test('words that every object of the language has are not words of a list', async () => {
  const { token } = await office.addStaff([{ role: 'reception' }, { role: 'clerk' }])
  const authorization = `Bearer ${token}`
  for (const word of ['constructor', 'toString']) {
    const body = { visit: good.visit, branch: 'central', outOfTurn: word }
    const ticket = await post('/tickets', JSON.stringify(body), { authorization })
    assert.equal(ticket.problem?.code, 'invalid-input', word)
    const list = `/v1/offices/prozore/staff/applications?list=${word}`
    assert.equal((await get(list, { headers: { authorization } })).status, 422, word)
  }
  const cursor = '/v1/offices/prozore/staff/applications?cursor=2026-99-99_1'
  assert.equal((await get(cursor, { headers: { authorization } })).status, 200)
})

test('a pause has a reason from the list: nobody writes on the boards', async () => {
  const { token } = await office.addStaff([{ role: 'reception' }])
  const { problem } = await post(
    '/staff/branches/central/pause',
    JSON.stringify({ reason: 'Олена Петренко' }),
    { authorization: `Bearer ${token}` },
  )
  assert.equal(problem?.code, 'invalid-input')
})
