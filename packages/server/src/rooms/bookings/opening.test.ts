import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { localTime } from '../../database/local-time.ts'
import { refusedWith } from '../../testing/refused-with.ts'
import { at, openTestOffice, setClock, type TestOffice } from '../../testing/test-office.ts'
import { bookingOpensAt, lastOpenDay } from './booking-days.ts'
import { openDays } from './index.ts'
import { whenOf } from './letters/say-when.ts'

/* A day opens for booking at the announced instant: nothing has to be done for it then. */

const zone = 'Europe/Kyiv'
const branch = 'central'
let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

const ask = async (from: string, to = from) => {
  office.forget()
  const visit = ['residence-registration:1'] as const
  return office.as().bookings.listAvailability({ visit: [...visit], branch, from, to })
}

const openings = [
  ['an ordinary day', '2027-01-12'],
  ['summer time begins in between', '2027-04-20'],
  ['it opens on the day summer time begins', '2027-04-25'],
  ['summer time ends in between', '2027-11-15'],
  ['it opens on the day summer time ends', '2027-11-28'],
] as const
for (const [name, wanted] of openings)
  test(`B7: a millisecond before its hour a day is not open yet, at its hour it is: ${name}`, async () => {
    const day = wanted
    const opensAt = bookingOpensAt(day, zone)
    assert.equal(localTime(opensAt, zone).at, '08:00')
    // The opening hours of a Sunday, where it is one.
    const hours = [{ from: '09:00', to: '12:00' }]
    await setClock(office.db, new Date(opensAt.getTime() - 20 * 3_600_000))
    await sql`
      insert into special_days (office_id, branch_id, on_day, hours, reason)
      values ('prozore', ${branch}, ${day}, ${JSON.stringify(hours)}::jsonb, 'other')`.execute(
      office.db,
    )
    await openDays(office.db, { id: 'prozore', timeZone: zone })
    const visit = [{ service: 'residence-registration' }]
    const wish = { visit, branch, startsAt: at('09:00', day).toISOString() }

    await setClock(office.db, new Date(opensAt.getTime() - 1))
    const shut = await ask(day)
    assert.deepEqual(shut.days[0]!.starts, [])
    const yet = { why: 'not-open-yet', opensAt: opensAt.toISOString() }
    for (const { why, opensAt } of [shut.days[0]!, shut.branches[0]!])
      assert.deepEqual({ why, opensAt }, yet)
    await refusedWith('time-not-offered', office.as().bookings.hold(wish))

    await setClock(office.db, opensAt)
    assert.equal(lastOpenDay(localTime(opensAt, zone)), day)
    const open = await ask(day)
    assert.equal(open.days[0]!.starts[0]?.at, '09:00')
    assert.equal(open.branches[0]!.earliest?.at, '09:00')
    assert.ok((await office.as().bookings.hold(wish)).id)
  })

test('B7: a branch whose open days are over says when the next opens', async () => {
  await setClock(office.db, at('07:00', '2027-06-14'))
  const found = await ask('2027-07-11', '2027-07-12')
  assert.deepEqual(
    found.days.map(({ why }) => why),
    ['closed', 'not-open-yet'],
  )
  const { why, opensAt } = found.branches[0]!
  assert.deepEqual([why, opensAt], ['not-open-yet', at('08:00', '2027-06-14').toISOString()])
})

test('B7: times of the hour that the clocks repeat are told apart, in the list, on the booking, in its letter', async () => {
  const day = '2027-10-31'
  await setClock(office.db, at('12:00', '2027-10-20'))
  const hours = [{ from: '02:00', to: '06:00' }]
  await sql`
    insert into special_days (office_id, branch_id, on_day, hours, reason)
    values ('prozore', ${branch}, ${day}, ${JSON.stringify(hours)}::jsonb, 'other')`.execute(
    office.db,
  )
  await openDays(office.db, { id: 'prozore', timeZone: zone })
  const { starts } = (await ask(day)).days[0]!
  const said = starts.map((start) => `${start.at} ${start.clock ?? ''}`.trim())
  assert.equal(new Set(said).size, said.length)
  assert.ok(said.includes('03:20 summer') && said.includes('03:20 winter'), said.join(', '))
  assert.ok(starts.every(({ at, clock }) => at.startsWith('03:') === (clock !== undefined)))
  const winter = starts.find(({ at, clock }) => at === '03:20' && clock === 'winter')!
  const visit = [{ service: 'residence-registration' }]
  const held = await office.as().bookings.hold({ visit, branch, startsAt: winter.startsAt })
  const as = office.as(held.code)
  const booking = await as.bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
  assert.deepEqual(
    [held.clock, booking.at, booking.clock, booking.checkInFrom, booking.checkInFromClock],
    ['winter', '03:20', 'winter', '03:00', 'winter'],
  )
  const written = whenOf(new Date(winter.startsAt), zone, 'uk').day
  const calendar = (await as.bookings.showCalendar({ id: held.id })).replaceAll('\r\n ', '')
  assert.match(calendar, /03:20 \(зимовий час\)/)
  assert.match(written, /03:20 \(зимовий час\)$/)
})

test('B7: staff and the stops of a visit tell the repeated hour apart too, from the list to the desk', async () => {
  const day = '2026-10-25'
  await setClock(office.db, at('12:00', '2026-10-20'))
  const hours = [{ from: '02:00', to: '06:00' }]
  await sql`
    insert into special_days (office_id, branch_id, on_day, hours, reason)
    values ('prozore', ${branch}, ${day}, ${JSON.stringify(hours)}::jsonb, 'other')`.execute(
    office.db,
  )
  await openDays(office.db, { id: 'prozore', timeZone: zone })
  const roles = ['reception', 'manager', 'clerk'] as const
  const { token } = await office.addStaff(roles.map((role) => ({ role, branch })))
  const staff = office.as(token)
  const book = async (startsAt: string, ...services: string[]) => {
    const visit = services.map((service) => ({ service }))
    const held = await office.as().bookings.hold({ visit, branch, startsAt })
    const person = { name: 'Олена', phone: '0671234567' }
    return office.as(held.code).bookings.book({ hold: held.id, ...person })
  }
  const summer = await book('2026-10-25T00:30:00Z', 'community-extract')
  const winter = await book('2026-10-25T01:30:00Z', 'community-extract')
  const walk = await book('2026-10-25T00:40:00Z', 'residence-registration', 'housing-subsidy')
  assert.deepEqual(
    walk.legs.map(({ startsAt, clock }) => [startsAt.slice(11, 13), clock]),
    [
      ['00', 'summer'],
      ['01', 'winter'],
    ],
  )

  const { items } = await staff.bookings.listBookings({ branch, on: day })
  const listed = items.map(({ at, clock, legs }) => [at, clock, ...legs.map((leg) => leg.clock)])
  assert.deepEqual(listed, [
    ['03:30', 'summer', 'summer'],
    ['03:40', 'summer', 'summer', 'winter'],
    ['03:30', 'winter', 'winter'],
  ])
  const found = await staff.applications.findPeople({ branch, who: '4567' })
  const bookings = found.items.flatMap((person) => person.bookings)
  for (const { id, clock } of [summer, winter])
    assert.equal(bookings.find((one) => one.id === id)?.clock, clock)
  const closing = { branch, on: day, hours: [], reason: 'no-power', preview: true }
  const planned = (await staff.bookings.changeDay(closing)).bookings.map(({ clock }) => clock)
  assert.deepEqual(planned, ['summer', 'summer', 'winter'])

  await setClock(office.db, new Date('2026-10-25T01:25:00Z'))
  office.forget()
  const { tickets } = await staff.bookings.checkIn({ id: winter.id })
  const ticket = await staff.queue.findTicket({ id: tickets[0]!.id })
  assert.deepEqual([ticket.bookedAt, ticket.bookedAtClock], ['03:30', 'winter'])
  await staff.staff.openWorkplace({ workplace: 'central-desk-1' })
  const desk = await staff.queue.callNext({ workplace: 'central-desk-1' })
  assert.deepEqual([desk.ticket?.bookedAt, desk.ticket?.bookedAtClock], ['03:30', 'winter'])
  const { uk, en } = desk.ticket!.reason!.text
  assert.match(
    `${uk} · ${en}`,
    /^запис на 03:30 \(зимовий час\).* · booked for 03:30 \(winter time\)/,
  )
})

test('B7: a time that is kept until the repeated hour says by which clock', async () => {
  const [now, until] = [new Date('2026-10-23T01:20:00Z'), new Date('2026-10-25T01:20:00Z')]
  await setClock(office.db, now)
  await openDays(office.db, { id: 'prozore', timeZone: zone })
  const roles = ['reception', 'manager'] as const
  const staff = office.as((await office.addStaff(roles.map((role) => ({ role, branch })))).token)
  const visit = [{ service: 'community-extract' }]
  const startsAt = at('10:00', '2026-10-29').toISOString()
  const held = await office.as().bookings.hold({ visit, branch, startsAt })
  const own = office.as(held.code)
  await own.bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
  await staff.bookings.changeDay({ branch, on: '2026-10-29', hours: [], reason: 'repair' })
  const { closure } = await own.bookings.findBooking({ id: held.id })
  const { kept } = closure!
  assert.deepEqual(
    [kept?.until, kept?.untilOn, kept?.untilAt, kept?.untilClock],
    [until.toISOString(), '2026-10-25', '03:20', 'winter'],
  )
})

test('B7: seats that are anyone’s from an announced minute on are shown at that minute', async () => {
  const [day, pool] = ['2027-02-10', 'central-documents']
  const opensAt = at('14:00', '2027-02-09')
  await setClock(office.db, at('09:00', '2027-02-09'))
  await openDays(office.db, { id: 'prozore', timeZone: zone })
  await sql`update places set share = 'reception', opens_at = ${opensAt} where pool_id = ${pool} and on_day = ${day}`.execute(
    office.db,
  )
  await sql`select refresh_place_day('prozore', ${pool}, ${day})`.execute(office.db)
  const reception = office.as(
    (await office.addStaff([{ role: 'reception', branch: 'central' }])).token,
  )
  const startsOf = async (as: ReturnType<TestOffice['as']>) => {
    office.forget()
    const visit = ['residence-registration:1'] as const
    const asked = { visit: [...visit], branch, from: day, to: day }
    return (await as.bookings.listAvailability(asked)).days[0]!
  }
  await setClock(office.db, new Date(opensAt.getTime() - 1))
  const shut = await startsOf(office.as())
  assert.deepEqual([shut.why, shut.opensAt], ['not-open-yet', opensAt.toISOString()])
  const own = await startsOf(reception)
  assert.ok(own.starts.length > 0)
  await setClock(office.db, opensAt)
  assert.deepEqual((await startsOf(office.as())).starts, own.starts)
  assert.deepEqual((await startsOf(reception)).starts, own.starts)
})
