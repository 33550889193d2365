import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { refusedWith } from '../../testing/refused-with.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { kilometresBetween, readPoint } from './point.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

test('hours of reception break at no dash, on the plain page as in every answer', async () => {
  const { reception } = await office.as().network.findOffice()
  const joined = 'пн–\u2060пт 08:00–\u206018:00'
  assert.equal(reception.hours.uk, joined)
  const { items } = await office.as().network.listOffices()
  assert.equal(items[0]!.reception.hours.uk, joined)
  assert.ok((await (await office.fetch('/o/prozore/')).text()).includes(joined))
})

test('a raid is told in one small answer, by name where it is not everywhere, and on every page', async () => {
  const manager = office.as((await office.addStaff([{ role: 'manager' }])).token)
  const told = () => office.as().network.listPauses()
  const raw = async () => (await office.fetch('/v1/offices/prozore/pauses')).text()
  const page = async () => (await office.fetch('/o/prozore/?lang=en')).text()
  assert.deepEqual(await told(), { branches: [] })
  assert.ok(!(await page()).includes('Air raid'))
  await office.setTime('10:00')
  const { items } = await office.as().network.listBranches()
  const [first, ...others] = items
  await manager.network.pauseBranch({ branch: first!.id, reason: 'air-raid' })
  const some = await told()
  assert.deepEqual(
    some.branches.map(({ title, pause }) => [title, pause.at]),
    [[first!.title, '10:00']],
  )
  assert.ok(Buffer.byteLength(await raw()) <= 300)
  assert.match(await page(), /Air raid\.<\/b>\s+Service stopped at 10:00: [^<]+\./)
  for (const { id } of others) await manager.network.pauseBranch({ branch: id, reason: 'air-raid' })
  assert.equal((await told()).everywhere?.reason, 'air-raid')
  assert.ok(Buffer.byteLength(await raw()) <= 300)
  assert.match(await page(), /in all branches/)
  for (const { id } of items) await manager.network.resumeBranch({ branch: id })
  assert.deepEqual(await told(), { branches: [] })
})

test('offices near a point come nearest first; one that does not say where it is stays out', async () => {
  await sql`
    insert into offices (id, title, time_zone, demonstration, languages, reception)
    select other.id, title, time_zone, demonstration, languages, reception
    from offices, unnest(array['lviv', 'nowhere']) as other(id)`.execute(office.db)
  await sql`
    insert into branches select (jsonb_populate_record(b, jsonb_build_object('office_id', 'lviv',
      'location', jsonb_build_object('latitude', 49.8397, 'longitude', 24.0297)))).*
    from branches b where b.office_id = 'prozore' and b.id = 'central'`.execute(office.db)
  const near = async (point: string) =>
    (await office.as().network.listOffices({ near: point })).items.map(({ id }) => id)
  assert.deepEqual(await near('50.45,30.52'), ['prozore', 'lviv'])
  assert.deepEqual(await near('49.8397,24.0297'), ['lviv', 'prozore'])
  assert.deepEqual(await near('-90,180'), ['lviv', 'prozore'])
  assert.equal((await office.as().network.listOffices()).items.length, 3)
  for (const nonsense of [
    '',
    'Київ',
    '50.45',
    '50.45,',
    '91,30',
    '50,181',
    '50,30,1',
    '1e1,30',
    'NaN,0',
  ])
    await refusedWith('invalid-input', office.as().network.listOffices({ near: nonsense }))
})

test('offices that give a service are found by its number in the national register', async () => {
  const { rows } = await sql<{ number: string }>`
    select national_id as number from services where current and national_id is not null limit 1`.execute(
    office.db,
  )
  const find = async (nationalId: string) =>
    (await office.as().network.listOffices({ nationalId })).items.map(({ id }) => id)
  assert.deepEqual(await find(rows[0]!.number), ['prozore'])
  assert.deepEqual(await find('no such number'), [])
})

test('kilometres between two points, also across the day line', () => {
  const [kyiv, lviv] = [readPoint('50.4501,30.5234')!, readPoint('49.8397,24.0297')!]
  assert.equal(Math.round(kilometresBetween(kyiv, lviv)), 468)
  assert.equal(kilometresBetween(kyiv, kyiv), 0)
  assert.equal(Math.round(kilometresBetween(readPoint('0,179.5')!, readPoint('0,-179.5')!)), 111)
})
