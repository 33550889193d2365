import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import fc from 'fast-check'
import { sql } from 'kysely'
import { up as mendOwnPlaces } from '../../../database/migrations/0023-own-places.ts'
import { placeChecks } from '../../../doctor/places.store.ts'
import { at, openTestOffice, setClock, type TestOffice } from '../../../testing/test-office.ts'
import { testDay } from '../../../testing/test-start.ts'

/* What is booked is the booking's own, whatever becomes of its day, of what is kept besides, of the clock. */

let office: TestOffice
let manager: ReturnType<TestOffice['as']>
let desks: number
before(async () => {
  office = await openTestOffice()
  manager = office.as((await office.addStaff([{ role: 'manager' }])).token)
  const { pools } = await manager.bookings.showTimetable({ branch })
  desks = pools.find(({ id }) => id === 'central-documents')!.workplaces
})
after(() => office.close())
/** As on the tests' day: nobody is booked, every day as the week has it. */
async function asNew(): Promise<void> {
  await sql`update bookings set state = 'released', closure = null where state in ('held', 'booked')`.execute(
    office.db,
  )
  await sql`delete from special_days`.execute(office.db)
  await sql`
    update places set booking_id = null, withdrawn = false, free_at = '-infinity'
    where booking_id is not null or withdrawn or free_at > '-infinity'`.execute(office.db)
  await sql`
    select refresh_place_day(office_id, pool_id, on_day) from place_days
    where share = 'online' and on_day between ${testDay} and '2026-12-21'
      and pool_id in (select id from pools where branch_id = ${branch})`.execute(office.db)
  await office.setTime('09:30')
}
beforeEach(asNew)

const branch = 'central'
const visits = [
  ['residence-registration'],
  ['housing-subsidy'],
  ['residence-registration', 'housing-subsidy'],
  ['housing-subsidy', 'residence-deregistration'],
] as const
type Visit = readonly string[]
const wall = new Intl.DateTimeFormat('uk', { timeZone: 'Europe/Kyiv', timeStyle: 'short' })

async function book(day: string, time: string, visit: Visit = visits[0]) {
  const held = await office.as().bookings.hold({
    visit: visit.map((service) => ({ service })),
    branch,
    startsAt: at(time, day).toISOString(),
  })
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
  return { id: held.id, as }
}

type Hours = readonly { from: string; to: string }[]
const change = (on: string, hours: Hours) =>
  manager.bookings.changeDay({ branch, on, hours: [...hours], reason: 'no-power' })

/** Bookings that have other places for good than theirs, in words. */
async function robbed(): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select concat(b.id, ' of ', b.starts_at, ' has ', count(p.seat), ' of ', b.places, ' places for good') as fault
    from bookings b left join places p on p.booking_id = b.id and p.free_at = 'infinity' and exists (
      select from jsonb_to_recordset(b.legs) as leg("startsAt" timestamptz, minutes int)
      where p.starts_at >= leg."startsAt" and p.starts_at < leg."startsAt" + make_interval(mins => leg.minutes))
    where b.state = 'booked'
    group by b.office_id, b.id having count(p.seat) <> b.places or count(distinct p.starts_at) <> b.places`.execute(
    office.db,
  )
  return rows.map(({ fault }) => fault)
}

/** What the doctor finds wrong with places; a recount of free ones takes its time. */
async function ill(recount = true): Promise<string[]> {
  if (recount) await office.settled()
  const found: string[] = []
  for (const { holds, faults } of placeChecks) {
    if (!recount && holds.includes('recount')) continue
    const { rows } = await sql<{
      fault: string
    }>`select * from (${faults}) as found(fault)`.execute(office.db)
    found.push(...rows.map(({ fault }) => fault))
  }
  return found
}

/** The hours pass for which anything is kept, and others book all that is free. */
async function othersTakeAll(): Promise<void> {
  const { rows } = await sql<{ now: Date }>`select office_now() as now`.execute(office.db)
  await setClock(office.db, new Date(rows[0]!.now.getTime() + 49 * 3_600_000))
  office.forget()
  await sql`
    update places set booking_id = gen_random_uuid(), free_at = 'infinity'
    where free_at <= office_now() and not withdrawn and on_day in (
      select own.on_day from places own join bookings b on b.id = own.booking_id where b.state = 'booked')`.execute(
    office.db,
  )
}

test('B1, B3, B6: a shortened day that stands again gives back all that was booked, for good', async () => {
  const day = '2026-12-10'
  const { id, as } = await book(day, '12:00')
  const { minutes } = await as.bookings.findBooking({ id })
  // The last visit that day still has ends in the middle of this one.
  const [from, to] = [-9.5, 0.5].map(
    (visits) => new Date(+at('12:00', day) + visits * minutes * 60_000),
  )
  const shortened = await change(day, [{ from: wall.format(from), to: wall.format(to) }])
  const { kept } = shortened.bookings.find((one) => one.id === id)!
  assert.deepEqual([kept?.on, kept?.at], [day, '11:50'])
  assert.deepEqual(await robbed(), [])
  await manager.bookings.resetDay({ branch, on: day })
  const stands = await as.bookings.findBooking({ id })
  assert.deepEqual([stands.at, stands.state, stands.closure], ['12:00', 'booked', undefined])
  assert.deepEqual(await ill(), [])
  await othersTakeAll()
  assert.deepEqual(await robbed(), [])
})

test('B6: where the time that was kept is closed too, another is kept, and told once more', async () => {
  const [day, next, after] = ['2026-12-01', '2026-12-02', '2026-12-03']
  const { id, as } = await book(day, '10:00')
  await change(day, [])
  assert.equal((await as.bookings.findBooking({ id })).closure!.kept!.on, next)
  await manager.bookings.markPhoned({ id })
  const closed = await change(next, [])
  assert.deepEqual(
    closed.bookings.map((one) => [one.id, one.on, one.kept?.on]),
    [[id, day, after]],
  )
  const list = await manager.bookings.listBookings({ branch, toPhone: 'yes' })
  assert.deepEqual(
    list.items.map((one) => one.id),
    [id],
  )
  assert.deepEqual(await ill(), [])
  const kept = (await as.bookings.findBooking({ id })).closure!.kept!
  await as.bookings.move({ id, branch: kept.branch.id, startsAt: kept.startsAt })
  assert.deepEqual(await ill(), [])
})

test('B6: what is left of a visit within the hours a day still has stands again', async () => {
  const day = '2026-12-07'
  const { id, as } = await book(day, '10:00', visits[2])
  const [first, second] = (await as.bookings.findBooking({ id })).legs
  const to = new Date(first!.startsAt).getTime() + first!.minutes * 60_000
  await change(day, [{ from: '09:00', to: wall.format(to) }])
  assert.ok((await as.bookings.findBooking({ id })).closure)
  const left = await as.bookings.cancel({ id, service: 'housing-subsidy' })
  assert.deepEqual([left.closure, left.at, left.legs.length], [undefined, '10:00', 1])
  assert.ok(second)
  assert.deepEqual(await ill(), [])
  await othersTakeAll()
  assert.deepEqual(await robbed(), [])
})

test('B2, B6: of a time that can’t be kept whole nothing is kept', async () => {
  const [day, next, later] = ['2026-12-01', '2026-12-02', '2026-12-03']
  const { id, as } = await book(day, '10:00', visits[2])
  // Taken a moment ago: the counts do not know it yet.
  await sql`
    update places set free_at = 'infinity', booking_id = gen_random_uuid()
    where pool_id = 'central-social' and on_day = ${next}`.execute(office.db)
  await change(day, [])
  assert.equal((await as.bookings.findBooking({ id })).closure!.kept!.on, later)
  const { rows } = await sql`
    select distinct on_day as on from places where booking_id = ${id} order by on_day`.execute(
    office.db,
  )
  assert.deepEqual(rows, [{ on: day }, { on: later }])
})

test('B1: who moves to the hour his own seat was taken away from keeps one seat there', async () => {
  const day = '2026-12-08'
  const { id, as } = await book(day, '11:00')
  await sql`update places set withdrawn = true where booking_id = ${id}`.execute(office.db)
  const startsAt = at('11:00', day).toISOString()
  await as.bookings.move({ id, branch, startsAt })
  assert.deepEqual(await robbed(), [])
  assert.deepEqual(await ill(), [])
})

const dayNames = ['2026-12-08', '2026-12-09', '2026-12-10']
const times = ['09:00', '10:30', '11:45', '12:00', '13:10', '15:00', '17:00']
const [daily, time, nth] = [
  fc.constantFrom(...dayNames),
  fc.constantFrom(...times),
  fc.nat({ max: 9 }),
]
const desksChange = fc.record({
  act: fc.constant('desks'),
  day: daily,
  desks: fc.integer({ min: 1, max: 4 }),
})
const step = fc.oneof(
  // A whole week of days is planned anew: seldom, since it takes its time.
  { weight: 1, arbitrary: desksChange },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('book'),
      day: daily,
      time,
      visit: fc.constantFrom(...visits),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('shorten'), day: daily, from: time, to: time }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('close'), day: daily }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('reset'), day: daily }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('move'), nth, day: daily, start: nth }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('drop'), nth }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('cancel'), nth }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('wait'), hours: fc.integer({ min: 1, max: 60 }) }),
  },
)
type Step = Record<'act', string> &
  Partial<{ day: string; time: string; from: string; to: string; visit: Visit }> &
  Partial<Record<'nth' | 'start' | 'hours' | 'desks', number>>
type Mine = Awaited<ReturnType<typeof book>> & { services: string[] }

async function setDesks(from: string, wanted: number): Promise<void> {
  const { hours } = await manager.bookings.showTimetable({ branch })
  const week = hours.flatMap(({ weekday, from, to, validTo }) =>
    validTo ? [] : { weekday, from, to },
  )
  const planned = [{ pool: 'central-documents', desks: wanted }]
  await manager.bookings.changeTimetable({ branch, from, hours: week, desks: planned })
}

async function take(each: Step, mine: Mine[]): Promise<void> {
  const one = mine[each.nth ?? 0]
  if (each.act === 'book') {
    const services = [...each.visit!]
    mine.push({ ...(await book(each.day!, each.time!, services)), services })
  } else if (each.act === 'shorten') {
    const [from, to] = [each.from!, each.to!].sort()
    if (from !== to) await change(each.day!, [{ from: from!, to: to! }])
  } else if (each.act === 'close') await change(each.day!, [])
  else if (each.act === 'reset') await manager.bookings.resetDay({ branch, on: each.day! })
  else if (each.act === 'desks') await setDesks(each.day!, each.desks!)
  else if (each.act === 'wait') {
    const { rows } = await sql<{ now: Date }>`select office_now() as now`.execute(office.db)
    await setClock(office.db, new Date(rows[0]!.now.getTime() + each.hours! * 3_600_000))
    office.forget()
  } else if (one && each.act === 'move') {
    const visit = one.services.map((service) => `${service}:1` as const)
    const [from, to] = [each.day!, each.day!]
    const { days } = await one.as.bookings.listAvailability({ visit, branch, from, to })
    const { kept } = (await one.as.bookings.findBooking({ id: one.id })).closure ?? {}
    const start = each.start! % 2 && kept ? kept : days[0]?.starts[each.start! * 3]
    if (start) await one.as.bookings.move({ id: one.id, branch, startsAt: start.startsAt })
  } else if (one && each.act === 'drop' && one.services.length > 1)
    await one.as.bookings.cancel({ id: one.id, service: one.services.shift()! })
  else if (one && each.act === 'cancel') await one.as.bookings.cancel({ id: one.id })
}

test('B1, B3, B6: whatever a manager and people do with days, every booking goes on having its own places', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        const mine: Mine[] = []
        for (const each of steps)
          await take(each as Step, mine).catch((error: unknown) => {
            if (!isProblem(error)) throw error
          })
        assert.deepEqual(await robbed(), [])
        assert.deepEqual(await ill(false), [])
        await othersTakeAll()
        assert.deepEqual(await robbed(), [])
        // Every day as it was: every booking stands, and needs nothing more.
        for (const on of dayNames) await manager.bookings.resetDay({ branch, on })
        if (steps.some(({ act }) => act === 'desks')) await setDesks(dayNames[0]!, desks)
        for (const { id, as } of mine) {
          const { state, closure } = await as.bookings.findBooking({ id })
          if (state === 'booked') assert.equal(closure, undefined)
        }
        assert.deepEqual(await robbed(), [])
      })
      .beforeEach(asNew),
    { numRuns: 8, endOnFailure: true },
  )
})

test('an older version’s damage is mended where nobody took the place since; the doctor names the others', async () => {
  const one = await book('2026-12-10', '12:00')
  const other = await book('2026-12-10', '12:00')
  const soon = sql`office_now() - interval '1 hour'`
  await sql`update places set free_at = ${soon} where booking_id in (${one.id}, ${other.id})`.execute(
    office.db,
  )
  await sql`
    update places set booking_id = null where ctid = (
      select ctid from places where booking_id = ${other.id} order by starts_at limit 1)`.execute(
    office.db,
  )
  await sql`select refresh_place_day(office_id, pool_id, on_day) from place_days`.execute(office.db)
  await mendOwnPlaces(office.db as never)
  const found = await robbed()
  assert.equal(found.length, 1)
  assert.ok(found[0]!.startsWith(other.id), found[0])
  const said = await ill()
  assert.equal(said.length, 1)
  assert.match(said[0]!, new RegExp(`booked ${other.id} has .* move it to another time`))
})
