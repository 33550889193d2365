import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import {
  contract,
  listOperations,
  whoMay,
  type Caller,
  type OperationName,
} from '@transparent-office/contract'
import { sql } from 'kysely'
import { acts } from '../office.ts'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
const tokens: Record<string, string | undefined> = {}
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  const staff = async (
    role: 'clerk' | 'reception' | 'official' | 'controller' | 'manager',
    branch?: string,
  ) => (await office.addStaff([{ role, ...(branch && { branch }) }])).token
  const device = async (kind: string) =>
    (await office.addDevice({ kind, branch: 'central', title: kind, workplace: 'central-desk-1' }))
      .token
  Object.assign(tokens, {
    anonymous: undefined,
    citizen: office.running.codes.derive({
      kind: 'visit',
      office: 'prozore',
      id: 'somebody else',
      generation: 0,
      key: 1,
    }),
    kiosk: await device('kiosk'),
    board: await device('board'),
    'desk-board': await device('desk-board'),
    'rating-tablet': await device('rating-tablet'),
    'clerk here': await staff('clerk', 'central'),
    'clerk elsewhere': await staff('clerk', 'vokzalnyi'),
    'reception here': await staff('reception', 'central'),
    'reception elsewhere': await staff('reception', 'vokzalnyi'),
    official: await staff('official'),
    controller: await staff('controller'),
    manager: await staff('manager'),
  })
})
after(() => office.close())
// Who signed out of a token is to call with it again.
afterEach(async () => {
  for (const holder of ['staff', 'devices'])
    await sql`update ${sql.table(holder)} set token_ended_at = null`.execute(office.db)
})

/** The kind of caller a token of this test stands for. */
const kindOf = (name: string): Caller =>
  name === 'anonymous' ? 'anyone' : name === 'citizen' ? 'code' : (name.split(' ')[0] as Caller)

/** Values that make a request well-formed, about things that are not the caller's. */
const values: Record<string, string> = {
  office: 'prozore',
  branch: 'central',
  workplace: 'central-desk-1',
  service: 'residence-registration',
  id: '01900000-0000-7000-8000-000000000000',
  number: '2026-01-000001',
  on: '2026-12-24',
  version: '1',
}
const visit = [{ service: 'residence-registration', persons: 1 }]
const unknownId = values.id!
const bodies: Partial<Record<OperationName, unknown>> = {
  'network.pauseBranch': { reason: 'other' },
  'catalogue.changeCard': { version: 1, card: {} },
  'catalogue.verifyCard': { version: 1, source: 'Закон 1871-IX' },
  'catalogue.restoreCard': { version: 1, from: 1 },
  'staff.addMember': { name: 'Олена Нова', roles: [{ role: 'clerk', branch: 'central' }] },
  'staff.addDevice': { kind: 'kiosk', branch: 'central', title: 'Термінал' },
  'bookings.hold': { visit, branch: 'central', startsAt: '2026-11-24T10:00:00Z' },
  'bookings.book': { hold: unknownId, name: 'Олена', phone: '0671234567' },
  'bookings.findByShortCode': { code: 'КМ7 Р2Х', branch: 'central' },
  'queue.checkInByShortCode': { code: 'КМ7 Р2Х', branch: 'central' },
  'bookings.reissueCode': { identity: 'passport', why: 'загублено' },
  'bookings.move': { startsAt: '2026-11-24T10:00:00Z', branch: 'central' },
  'bookings.changeDay': { hours: [], reason: 'repair', preview: true },
  'bookings.resetDay': { preview: true },
  'bookings.changeTimetable': { from: '2026-12-24', hours: [], preview: true },
  'queue.issueTicket': { visit, branch: 'central' },
  'queue.park': { why: 'papers' },
  'queue.callTicket': { ticket: unknownId, why: 'other' },
  'queue.transfer': { service: 'housing-subsidy' },
  'applications.takeIn': {
    ticket: unknownId,
    service: 'housing-subsidy',
    applicant: { name: 'Олена' },
    papers: [],
  },
  'applications.findByShortCode': { code: 'КМ7 Р2Х', phoneEnds: '4567' },
  'applications.sendLink': { code: 'КМ7 Р2Х', phoneEnds: '4567' },
  'applications.findPeople': { who: 'Ковальчук' },
  'applications.reissueCode': { identity: 'passport', why: 'загублено' },
  'applications.decide': { outcome: 'granted' },
  'ratings.rate': { visit: unknownId, score: 3 },
  'ratings.changeRating': { score: 3 },
}

const queries: Partial<Record<OperationName, string>> = {
  'bookings.listAvailability': '?visit=residence-registration:1',
  'queue.findTicketNumbered': '?number=1',
}

async function call(
  name: OperationName,
  token: string | undefined,
  path?: string,
): Promise<number> {
  const [room, own] = name.split('.') as [keyof typeof contract, string]
  const operation = (contract[room] as Record<string, (typeof acts)[number]['operation']>)[own]!
  const route = operation.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key]!)
  const query = queries[name] ?? ''
  const response = await office.fetch(`/v1${path ?? route}${query}`, {
    method: operation.method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(operation.method === 'POST' && { body: JSON.stringify(bodies[name] ?? {}) }),
  })
  await response.body?.cancel()
  return response.status
}

test('each operation of the contract is served, nothing else, and each has its row', () => {
  const names = listOperations().map(([name]) => name)
  assert.deepEqual([...acts.map((act) => act.name)].sort(), [...names].sort())
  assert.deepEqual(Object.keys(whoMay).sort(), [...names].sort())
})

for (const [name, row] of Object.entries(whoMay) as [OperationName, readonly Caller[]][])
  test(`E3: ${name} is open to ${row.join(', ')} and to nobody else`, async () => {
    for (const [who, token] of Object.entries(tokens)) {
      const status = await call(name, token)
      const allowed = row.includes('anyone') || row.includes(kindOf(who))
      assert.ok(status < 500, `${who}: ${status}`)
      if (allowed) assert.ok(![401, 403].includes(status), `${who} may, but: ${status}`)
      else assert.equal(status, who === 'anonymous' ? 401 : 403, who)
    }
  })

test('E3: what is another branch’s looks as if it did not exist', async () => {
  for (const name of [
    'network.pauseBranch',
    'staff.listWorkplaces',
    'queue.showQueue',
    'queue.findTicketNumbered',
    'applications.findPeople',
    'queue.showDesk',
    'queue.callNext',
    'staff.openWorkplace',
  ] as const) {
    const who = whoMay[name].includes('clerk') ? 'clerk elsewhere' : 'reception elsewhere'
    assert.equal(await call(name, tokens[who]), 404, name)
  }
})

test('E3: a token that is not valid opens nothing, not even what is open to all', async () => {
  const bad = [
    'tos_',
    'tos_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'tod_nothing',
    'top_person',
    'x',
    'Basic abc',
    '🙂'.normalize(),
  ]
  for (const token of bad.filter((one) => /^[\x20-\x7e]*$/.test(one)))
    for (const name of ['staff.findMyself', 'queue.showTask', 'network.findOffice'] as const)
      assert.equal(await call(name, token), 401, `${name} with ${token}`)
})

test('E3: things of another office are not found', async () => {
  assert.equal(await call('network.findOffice', undefined, '/offices/elsewhere'), 404)
  assert.equal(await call('network.findOffice', tokens['clerk here'], '/offices/elsewhere'), 404)
  assert.equal(
    await call('staff.findMyself', tokens['clerk here'], '/offices/elsewhere/staff/self'),
    404,
  )
})

test('E3: a token is taken only as `Authorization: Bearer`, a code only as long as it is', async () => {
  const asked = async (authorization: string, path = '/staff/self') =>
    (await office.fetch(`/v1/offices/prozore${path}`, { headers: { authorization } })).status
  const token = tokens['clerk here']!
  assert.equal(await asked(`Bearer ${token}`), 200)
  assert.equal(await asked(`bearer  ${token}`), 200)
  for (const other of [token, `Basic ${token}`, `Bearer${token}`, `Token ${token}`, 'Bearer', ''])
    assert.equal(await asked(other), 401, other)
  const { id, code } = await office.as().bookings.hold({
    visit,
    branch: 'central',
    startsAt: at('11:00').toISOString(),
  })
  await office.as(code).bookings.book({ hold: id, name: 'Олена', phone: '0671234567' })
  assert.equal(await asked(`Bearer ${code}`, `/bookings/${id}`), 200)
  assert.equal(await asked(`Bearer toc_${code.toLowerCase()}`, `/bookings/${id}`), 200)
  for (const longer of [`${code}A`, `${code}-AAAA`, `A${code}`])
    assert.equal(await asked(`Bearer ${longer}`, `/bookings/${id}`), 404, longer)
})

test('B3: a key is that of a code however it is spelled', async () => {
  const { id, code } = await office.as().bookings.hold({
    visit,
    branch: 'central',
    startsAt: at('11:20').toISOString(),
  })
  const key = crypto.randomUUID()
  const person = { hold: id, name: 'Олена', phone: '0671234567' }
  const book = (token: string) => office.as(token).bookings.book(person, { key })
  const first = await book(code)
  const spaced = code.replaceAll('-', ' ')
  for (const spelled of [code.toLowerCase(), spaced, `toc_${code.replaceAll('-', '')}`])
    assert.deepEqual(await book(spelled), first)
})
