import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openOffice } from '../../office.ts'
import { readSettings } from '../../settings/settings.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { openOfficeDatabase } from '../../open-office-database.ts'

let office: TestOffice
let kiosk: string
let reception: string
before(async () => {
  office = await openTestOffice({
    RATE_LIMIT: 'on',
    TRUST_PROXY: 'on',
    LIMIT_WRONG_PAIRS_OF_OFFICE: '0.1,60',
    LOG_LEVEL: 'silent',
  })
  await office.setTime('09:30')
  const device = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  kiosk = device.token
  reception = (await office.addStaff([{ role: 'reception', branch: 'central' }])).token
})
after(() => office.close())

interface Asked {
  readonly from?: string
  readonly token?: string
  readonly by?: Pick<TestOffice['running'], 'app'>
}

async function post(path: string, body: object, { from = '192.0.2.1', token, by }: Asked = {}) {
  const response = await (by ?? office.running).app.request(
    new Request(`http://office.test/v1/offices/prozore${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        'x-forwarded-for': from,
        ...(token && { authorization: `Bearer ${token}` }),
      },
    }),
  )
  const answer = (await response.json()) as Record<string, unknown>
  return { status: response.status, answer, code: String(answer.code) }
}

let last: { id: string; token: string } | undefined
async function book(from = '198.51.100.200') {
  if (last) await post(`/bookings/${last.id}/cancel`, {}, { from, token: last.token })
  const startsAt = at('09:40').toISOString()
  const visit = [{ service: 'residence-registration' }]
  const held = await post('/holds', { visit, branch: 'central', startsAt }, { from })
  const token = String(held.answer.code)
  const person = { hold: held.answer.id, name: 'Олена Ковальчук', phone: '0671234567' }
  const { answer, status } = await post('/bookings', person, { from, token })
  assert.equal(status, 201, JSON.stringify(answer))
  last = { id: String(answer.id), token }
  return {
    ...last,
    pair: { code: String(answer.shortCode), phoneEnds: '4567' },
  }
}

const wrong = { code: 'КМ7 Р2Х', phoneEnds: '0000' }
const forget = () => sql`delete from budgets`.execute(office.db)

test('F16: a network that tried ten wrong pairs tries no more, right or wrong; a thousand at once are no more', async () => {
  await forget()
  const { pair } = await book()
  const from = '192.0.2.7'
  const tried = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      post(i % 2 ? '/matters/find' : '/matters/send-link', wrong, { from }),
    ),
  )
  assert.equal(tried.filter(({ status }) => status === 404).length, 10)
  assert.ok(tried.every(({ code }) => ['not-found', 'short-code-rests'].includes(code)))
  // Being right says nothing any more, so nobody can go on guessing.
  assert.equal((await post('/matters/find', pair, { from })).code, 'short-code-rests')
  assert.equal((await post('/matters/find', pair, { from: '192.0.2.8' })).status, 200)
})

test('B5: who is right is never counted, however often he looks', async () => {
  await forget()
  const { pair } = await book()
  for (let round = 0; round < 25; round++)
    assert.equal((await post('/matters/find', pair, { from: '192.0.2.9' })).status, 200)
  assert.equal((await post('/matters/find', wrong, { from: '192.0.2.9' })).status, 404)
})

test('F16: guessed from everywhere, pairs rest for the whole office, with an alarm; link, long code, kiosk and reception go on', async () => {
  await forget()
  const { id, token, pair } = await book()
  const alarms = async () =>
    /office_short_code_rests_total (\d+)/.exec(await office.running.metrics.metrics())?.[1]
  const quiet = Number(await alarms())
  const codes = new Set<string>()
  for (let n = 0; n < 70; n++)
    codes.add((await post('/matters/find', wrong, { from: `198.51.100.${n}` })).code)
  assert.deepEqual([...codes], ['not-found', 'short-code-rests'])
  assert.equal(Number(await alarms()), quiet + 1, 'said once')
  assert.equal(
    (await post('/matters/find', pair, { from: '203.0.113.1' })).code,
    'short-code-rests',
  )
  // A server that was just started, or another one, knows it too.
  const fresh = await openOffice(office.settings, await openOfficeDatabase(office.settings))
  try {
    const asked = await post('/matters/find', pair, { from: '203.0.113.2', by: fresh })
    assert.equal(asked.code, 'short-code-rests')
  } finally {
    await fresh.close()
  }
  const found = await post(
    '/staff/branches/central/people/find',
    { who: pair.code },
    { token: reception },
  )
  assert.equal((found.answer.items as unknown[]).length, 1)
  const seen = await post('/visits/find', { code: pair.code }, { token: kiosk })
  assert.equal(seen.status, 200)
  assert.equal((await post(`/bookings/${id}/check-in`, {}, { token })).status, 200)
  // After some minutes they open again.
  await sql`update budgets set full_at = now() - interval '1 second'`.execute(office.db)
  assert.equal((await post('/matters/find', pair, { from: '203.0.113.3' })).status, 200)
})

test('F16: a kiosk at which twenty wrong codes were typed takes none for a while; another kiosk and reception do', async () => {
  await forget()
  const { pair } = await book()
  const typed = []
  for (let round = 0; round < 25; round++)
    typed.push(
      (await post(round % 2 ? '/visits/find' : '/visits/check-in', wrongOne, { token: kiosk }))
        .code,
    )
  assert.deepEqual(typed.slice(0, 20), Array(20).fill('not-found'))
  assert.deepEqual(typed.slice(20), Array(5).fill('short-code-rests'))
  const visit = { code: pair.code }
  assert.equal((await post('/visits/check-in', visit, { token: kiosk })).code, 'short-code-rests')
  const { token } = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Другий' })
  assert.equal((await post('/visits/find', visit, { token })).status, 200)
  const here = { ...visit, branch: 'central' }
  assert.equal((await post('/visits/check-in', here, { token: reception })).status, 200)
})

const wrongOne = { code: wrong.code }

test('the budgets of short codes are settings', () => {
  const { budgets } = readSettings({ LIMIT_WRONG_PAIRS: '1,2', LIMIT_WRONG_SHORT_CODES: '3,4' })
  assert.deepEqual(budgets.wrongPairs, { perSecond: 1, burst: 2 })
  assert.deepEqual(budgets.wrongShortCodes, { perSecond: 3, burst: 4 })
  assert.deepEqual(budgets.wrongPairsOfOffice, { perSecond: 0.1, burst: 200 })
})
