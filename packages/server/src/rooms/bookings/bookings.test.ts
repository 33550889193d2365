import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { at, openTestOffice, setClock, type TestOffice } from '../../testing/test-office.ts'
import { testDay } from '../../testing/test-start.ts'
import { refusedWith } from '../../testing/refused-with.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const visit = [{ service: 'residence-registration', persons: 1 }]
const me = { name: 'Олена Ковальчук', phone: '067 123 45 67' }

async function hold(time = '10:00', more: { branch?: string; visit?: typeof visit } = {}) {
  return office
    .as()
    .bookings.hold({ visit, branch: 'central', startsAt: at(time).toISOString(), ...more })
}

async function book(time: string, more: { email?: string } = {}) {
  const held = await hold(time)
  const booking = await office.as(held.code).bookings.book({ hold: held.id, ...me, ...more })
  return { booking, as: office.as(held.code), code: held.code }
}

const freeAt = async (time: string) => {
  const { rows } = await sql<{ free: number }>`
    select count(*)::int as free from places
    where pool_id = 'central-documents' and starts_at = ${at(time)} and free_at <= office_now()`.execute(
    office.db,
  )
  return rows[0]!.free
}

test('who needs what a branch lacks is offered no time there, and told so', async () => {
  const list = (needs: string[]) =>
    office
      .as()
      .bookings.listAvailability({ visit: ['residence-registration:1'], needs, to: '2026-11-27' })
  const all = await list(['step-free'])
  assert.ok(all.branches.every(({ earliest }) => earliest))
  const { days, branches } = await list(['step-free', 'induction-loop'])
  assert.deepEqual(
    branches.map(({ branch, why }) => [branch, why]),
    [
      ['central', undefined],
      ['vokzalnyi', 'needs-not-met'],
      ['novyi-masyv', 'needs-not-met'],
    ],
  )
  assert.ok(days[0]!.starts.length > 0)
  assert.ok(days.every(({ starts }) => starts.every(({ branch }) => branch === 'central')))
  const none = await list(['sound-beacon'])
  assert.ok(none.days.length > 0 && none.days.every(({ why }) => why === 'needs-not-met'))
  // What the office can't answer yet is refused, not ignored.
  await refusedWith('invalid-input', list(['interpreter']))
})

test('a package is asked for as one visit: what everybody needs, line by line', async () => {
  const list = office.as().bookings.listAvailability
  const found = await list({ package: 'displaced' })
  const visit = ['idp-certificate:1', 'idp-allowance:1'] as const
  assert.deepEqual(found, await list({ visit: [...visit] }))
  assert.ok(found.days.some(({ starts }) => starts.length > 0))
  const newborn = await list({ package: 'newborn', branch: 'central' })
  const start = newborn.days.flatMap(({ starts }) => starts)[0]!
  assert.ok(start.legs.length > 1)
  await refusedWith('not-found', list({ package: 'no-such-package' }))
  await refusedWith('invalid-input', list({ package: 'displaced', visit: [...visit] }))
  await refusedWith('invalid-input', list({}))
})

test('availability lists days with times, and says why a day has none', async () => {
  const found = await office
    .as()
    .bookings.listAvailability({ visit: ['residence-registration:1'], to: '2026-12-29' })
  const day = (on: string) => found.days.find((one) => one.on === on)!
  assert.equal(found.minutes, 20)
  const today = day(testDay)
  assert.deepEqual(today.starts[0], {
    startsAt: at('09:30').toISOString(),
    on: testDay,
    at: '09:30',
    branch: 'central',
    legs: [{ letter: 'А', hall: 'central-1', startsAt: at('09:30').toISOString(), minutes: 20 }],
  })
  assert.ok(today.starts.every((start) => start.at >= '09:30'))
  assert.equal(day('2026-11-29').why, 'closed')
  assert.deepEqual(
    [day('2026-12-23').why, day('2026-12-23').opensAt],
    ['not-open-yet', at('08:00', '2026-11-25').toISOString()],
  )
  assert.deepEqual(
    found.branches.map(({ branch }) => branch),
    ['central', 'vokzalnyi', 'novyi-masyv'],
  )
  assert.equal(found.branches[1]!.earliest?.at, '09:30')
})

test('B2: two services of one line take one stretch; persons lengthen it by the extra minutes', async () => {
  const found = await office.as().bookings.listAvailability({
    visit: ['residence-registration:2', 'community-extract:1'],
    branch: 'central',
  })
  const [first, second] = await Promise.all([
    office.as().catalogue.findService({ service: 'residence-registration' }),
    office.as().catalogue.findService({ service: 'community-extract' }),
  ])
  assert.equal(found.minutes, first.minutes + first.extraMinutes + second.minutes)
})

test('a service that the branch does not give is refused by name, also beside one it gives', async () => {
  const bookings = office.as().bookings
  await refusedWith(
    'service-not-here',
    hold('10:00', {
      branch: 'vokzalnyi',
      visit: [...visit, { service: 'fop-registration', persons: 1 }],
    }),
  )
  await refusedWith('service-not-here', bookings.listAvailability({ visit: ['no-such-service:1'] }))
  await refusedWith(
    'service-not-here',
    hold('10:00', { branch: 'vokzalnyi', visit: [{ service: 'fop-registration', persons: 1 }] }),
  )
})

test('B2: a hold takes one seat of each of its starts, or none at all', async () => {
  const before = await Promise.all(['13:00', '13:15'].map(freeAt))
  const held = await hold('13:00')
  assert.equal(held.minutes, 20)
  assert.equal(held.heldUntilAt, '09:40')
  assert.match(held.code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  assert.deepEqual(
    await Promise.all(['13:00', '13:15'].map(freeAt)),
    before.map((free) => free - 1),
  )

  // The last of its starts is full: nothing may be taken.
  await sql`update places set free_at = 'infinity' where pool_id = 'central-documents' and starts_at = ${at('15:15')}`.execute(
    office.db,
  )
  const untouched = await freeAt('15:00')
  await refusedWith('place-taken', hold('15:00'))
  assert.equal(await freeAt('15:00'), untouched)
})

test('B1: when each seat is gone the next one is told the place is taken', async () => {
  const seats = await freeAt('16:00')
  for (let i = 0; i < seats; i++) await hold('16:00')
  await refusedWith('place-taken', hold('16:00'))
  await office.settled()
  const found = await office
    .as()
    .bookings.listAvailability({ visit: ['residence-registration:1'], branch: 'central' })
  assert.ok(!found.days[0]!.starts.some((start) => start.at === '16:00'))
})

test('a time in the past, off the timetable or far ahead is refused by name', async () => {
  await refusedWith('time-past', hold('09:00'))
  await refusedWith('time-not-offered', hold('22:00'))
  const bookings = office.as().bookings
  const on = (day: string) =>
    bookings.hold({ visit, branch: 'central', startsAt: at('10:00', day).toISOString() })
  await refusedWith('time-not-offered', on('2027-02-01'))
  await refusedWith('time-not-offered', on('2026-11-29'))
  await refusedWith(
    'time-not-offered',
    bookings.hold({ visit, branch: 'central', startsAt: at('10:02').toISOString() }),
  )
})

test('B3: a hold ends by itself and its places can be taken again', async () => {
  const held = await hold('11:00')
  const seats = await freeAt('11:00')
  await office.setTime('09:41')
  assert.equal(await freeAt('11:00'), seats + 1)
  await refusedWith('hold-lapsed', office.as(held.code).bookings.book({ hold: held.id, ...me }))
  await refusedWith('hold-lapsed', office.as(held.code).bookings.extendHold({ id: held.id }))
})

test('B3: a hold taken over by another can not be confirmed, even if the clock is read late', async () => {
  const held = await hold('11:20')
  await sql`update places set booking_id = gen_random_uuid() where booking_id = ${held.id}`.execute(
    office.db,
  )
  await refusedWith('hold-lapsed', office.as(held.code).bookings.book({ hold: held.id, ...me }))
})

test('a hold is extended ten minutes at a time, ten times', async () => {
  const held = await hold('11:40')
  for (let i = 9; i >= 0; i--) {
    const longer = await office.as(held.code).bookings.extendHold({ id: held.id })
    assert.equal(longer.extensionsLeft, i)
  }
  await refusedWith('no-more-extensions', office.as(held.code).bookings.extendHold({ id: held.id }))
})

test('a hold is let go, twice without harm', async () => {
  const seats = await freeAt('14:00')
  const held = await hold('14:00')
  await office.as(held.code).bookings.releaseHold({ id: held.id })
  await office.as(held.code).bookings.releaseHold({ id: held.id })
  assert.equal(await freeAt('14:00'), seats)
  await refusedWith('hold-lapsed', office.as(held.code).bookings.book({ hold: held.id, ...me }))
})

test('B3: the same key gives the same booking and the same code', async () => {
  const key = 'a-key-long-enough-to-be-random'
  const again = { visit, branch: 'central', startsAt: at('12:00').toISOString() }
  const [first, second] = [
    await office.as().bookings.hold(again, { key }),
    await office.as().bookings.hold(again, { key }),
  ]
  assert.deepEqual(second, first)
  await refusedWith(
    'key-reused',
    office.as().bookings.hold({ ...again, branch: 'vokzalnyi' }, { key }),
  )
  const bookKey = 'another-key-long-enough-to-be-random'
  const as = office.as(first.code)
  const one = await as.bookings.book({ hold: first.id, ...me }, { key: bookKey })
  const two = await as.bookings.book({ hold: first.id, ...me }, { key: bookKey })
  assert.deepEqual(two, one)
  assert.equal(one.code, first.code)
  const stored = await sql<{
    all: string
  }>`select string_agg(answer::text || coalesce(code_for, ''), '') as all from replies`.execute(
    office.db,
  )
  assert.ok(!stored.rows[0]!.all.includes(first.code), 'no code is stored')
  assert.ok(!stored.rows[0]!.all.includes('Ковальчук'), 'no name is stored with replies')
})

test('a booking needs a way to reach the person, and a whole phone number', async () => {
  const held = await hold('12:20')
  const as = office.as(held.code)
  await refusedWith('contact-needed', as.bookings.book({ hold: held.id, name: me.name }))
  await refusedWith(
    'invalid-input',
    as.bookings.book({ hold: held.id, name: me.name, phone: '067 123' }),
  )
  await refusedWith(
    'invalid-input',
    as.bookings.book({ hold: held.id, name: ' ', phone: me.phone }),
  )
  const booking = await as.bookings.book({ hold: held.id, ...me })
  assert.deepEqual(
    [booking.state, booking.at, booking.checkInFrom, booking.checkInTo],
    ['booked', '12:20', '12:00', '12:30'],
  )
  await refusedWith('hold-lapsed', as.bookings.book({ hold: held.id, ...me }))
})

test('E3: a booking opens by its own code only', async () => {
  const { booking, code } = await book('12:40')
  const { code: foreign } = await hold('12:40')
  assert.equal((await office.as(code).bookings.findBooking({ id: booking.id })).id, booking.id)
  assert.equal(
    (await office.as(code.toLowerCase()).bookings.findBooking({ id: booking.id })).id,
    booking.id,
  )
  const typed = code.replace(/[ABCEHKMPTXY0]/g, (l) => 'АВСЕНКМРТХУО'['ABCEHKMPTXY0'.indexOf(l)]!)
  const inUtf8 = Buffer.from(`Bearer ${typed}`).toString('latin1')
  const found = await office.fetch(`/v1/offices/prozore/bookings/${booking.id}`, {
    headers: { authorization: inUtf8 },
  })
  assert.equal(found.status, 200, 'Cyrillic look-alikes are forgiven in the header, too')
  for (const act of ['findBooking', 'cancel', 'checkIn', 'showCalendar'] as const) {
    await refusedWith('not-found', office.as(foreign).bookings[act]({ id: booking.id }))
    await refusedWith('token-needed', office.as().bookings[act]({ id: booking.id }))
  }
})

test('a cancelled booking frees its places and stays cancelled', async () => {
  const seats = await freeAt('15:40')
  const { booking, as } = await book('15:40')
  assert.equal(await freeAt('15:40'), seats - 1)
  assert.equal((await as.bookings.cancel({ id: booking.id })).state, 'cancelled')
  assert.equal((await as.bookings.cancel({ id: booking.id })).state, 'cancelled')
  assert.equal(await freeAt('15:40'), seats)
  await refusedWith('booking-cancelled', as.bookings.checkIn({ id: booking.id }))
  await refusedWith(
    'booking-cancelled',
    as.bookings.move({ id: booking.id, branch: 'central', startsAt: at('16:40').toISOString() }),
  )
})

test('B4: a move keeps the old time until the new is taken, and the links go on working', async () => {
  const { booking, as } = await book('10:20')
  const old = await freeAt('10:20')
  const full = at('16:00').toISOString()
  await refusedWith(
    'place-taken',
    as.bookings.move({ id: booking.id, branch: 'central', startsAt: full }),
  )
  assert.equal((await as.bookings.findBooking({ id: booking.id })).at, '10:20')
  assert.equal(await freeAt('10:20'), old)

  const moved = await as.bookings.move({
    id: booking.id,
    branch: 'central',
    startsAt: at('17:00').toISOString(),
  })
  assert.deepEqual([moved.id, moved.at, moved.state], [booking.id, '17:00', 'booked'])
  assert.equal(await freeAt('10:20'), old + 1)
  assert.equal((await as.bookings.findBooking({ id: booking.id })).at, '17:00')

  // Five minutes later: what overlaps is kept, the rest is taken and freed.
  const near = await as.bookings.move({
    id: booking.id,
    branch: 'central',
    startsAt: at('17:05').toISOString(),
  })
  assert.equal(near.at, '17:05')
  const { rows } = await sql<{
    places: number
  }>`select count(*)::int as places from places where booking_id = ${booking.id}`.execute(office.db)
  assert.equal(rows[0]!.places, 4)
})

test('the confirmation goes out by mail with link, code and calendar', async () => {
  const { code, booking } = await book('17:30', { email: 'olena@example.test' })
  await office.settled()
  const folder = join(office.settings.dataDir, 'mail')
  let letter = ''
  for (let round = 0; round < 50 && !letter; round++) {
    const names = await readdir(folder).catch(() => [])
    if (names[0]) letter = await readFile(join(folder, names[0]), 'utf8')
    else await new Promise((done) => setTimeout(done, 20))
  }
  const decoded = letter
    .split(/\n\n|\n?----_/)
    .map((part) =>
      /^[A-Za-z0-9+/=\s]+$/.test(part) ? Buffer.from(part, 'base64').toString() : part,
    )
    .join('\n')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('=3D', '=')
  assert.match(letter, /olena@example\.test/)
  assert.ok(decoded.includes(`/o/prozore/bookings/${booking.id}?code=${code}`), decoded)
  assert.match(decoded, /BEGIN:VCALENDAR/)
})

/** Waits until no letter is on its way. */
async function mailSent(): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const { rows } = await sql`select from outbox where kind = 'mail'`.execute(office.db)
    if (rows.length === 0) return
    await new Promise((done) => setTimeout(done, 30))
  }
  assert.fail('a letter does not go out')
}

test('a confirmation that waited until the booking was cancelled does not go out any more', async () => {
  const folder = join(office.settings.dataDir, 'mail')
  const { booking, as } = await book('16:30', { email: 'olena@example.test' })
  await as.bookings.cancel({ id: booking.id })
  await mailSent()
  const before = await readdir(folder)
  await sql`
    insert into outbox (office_id, kind, thing, detail)
    values ('prozore', 'mail', ${booking.id}, '{"letter": "booked"}')`.execute(office.db)
  await mailSent()
  assert.deepEqual(await readdir(folder), before)
})

test('what was missed can be neither moved nor cancelled; whose day was closed has missed nothing', async () => {
  const { booking, as } = await book('10:00')
  const closed = await book('10:00')
  await sql`update bookings set closure = '{"reason": "no-power"}' where id = ${closed.booking.id}`.execute(
    office.db,
  )
  const { id } = booking
  const later = { branch: 'central', startsAt: at('16:00').toISOString() }
  await office.setTime('10:10')
  assert.equal((await as.bookings.findBooking({ id })).state, 'booked')
  await office.setTime('10:11')
  assert.equal((await as.bookings.findBooking({ id })).state, 'missed')
  await refusedWith('time-past', as.bookings.move({ id, ...later }))
  await refusedWith('time-past', as.bookings.cancel({ id }))
  const moved = await closed.as.bookings.move({ id: closed.booking.id, ...later })
  assert.deepEqual([moved.state, moved.at, moved.closure], ['booked', '16:00', undefined])
})

test('B2: of thirty-two ways through two pools of five lines the last one is found', async () => {
  const day = '2026-11-27'
  const letters = ['А', 'П', 'Ц', 'Д', 'Ф']
  const { rows: services } = await sql<{ id: string }>`
    select distinct on (letter) id from services
    where office_id = 'prozore' and current and letter = any(${letters}) and card->'channels' ? 'office'
    order by letter, minutes, id`.execute(office.db)
  assert.equal(services.length, letters.length)
  await sql`
    insert into line_pools (office_id, branch_id, letter, pool_id, rank)
    select 'prozore', 'central', letter, 'central-property', 2 from unnest(${letters}::text[]) as letter`.execute(
    office.db,
  )
  await sql`
    update places set free_at = 'infinity' where pool_id = 'central-documents' and on_day = ${day}`.execute(
    office.db,
  )
  await sql`select refresh_place_day('prozore', 'central-documents', ${day})`.execute(office.db)
  office.forget()
  const { days } = await office.as().bookings.listAvailability({
    visit: services.map(({ id }) => `${id}:1` as const),
    branch: 'central',
    from: day,
    to: day,
  })
  const start = days[0]!.starts[0]!
  assert.equal(start.legs.length, 5)
  const held = await office.as().bookings.hold({
    visit: services.map(({ id }) => ({ service: id })),
    branch: 'central',
    startsAt: start.startsAt,
  })
  const { rows } =
    await sql`select distinct pool_id from places where booking_id = ${held.id}`.execute(office.db)
  assert.deepEqual(rows, [{ pool_id: 'central-property' }])
  await office.as(held.code).bookings.releaseHold({ id: held.id })
  await sql`delete from line_pools where pool_id = 'central-property' and letter = any(${letters})`.execute(
    office.db,
  )
  office.forget()
})

test('B7: page and calendar file say the same wall time on both sides of a clock change', async () => {
  for (const [today, day] of [
    ['2027-03-25', '2027-03-26'],
    ['2027-03-26', '2027-03-29'],
    ['2027-10-28', '2027-10-29'],
    ['2027-10-29', '2027-11-01'],
  ] as const) {
    await setClock(office.db, at('09:30', today))
    const { openDays } = await import('../bookings/index.ts')
    await openDays(office.db, { id: 'prozore', timeZone: 'Europe/Kyiv' })
    const found = await office.as().bookings.listAvailability({
      visit: ['residence-registration:1'],
      branch: 'central',
      from: day,
      to: day,
    })
    const start = found.days[0]!.starts[0]!
    assert.deepEqual(
      [start.on, start.at, start.startsAt],
      [day, '09:00', at('09:00', day).toISOString()],
    )
    const held = await office
      .as()
      .bookings.hold({ visit, branch: 'central', startsAt: start.startsAt })
    const as = office.as(held.code)
    await as.bookings.book({ hold: held.id, ...me })
    const calendar = await as.bookings.showCalendar({ id: held.id })
    const { default: ICAL } = await import('ical.js')
    const event = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent')!
    const begins = (event.getFirstPropertyValue('dtstart') as { toJSDate(): Date }).toJSDate()
    assert.equal(begins.toISOString(), start.startsAt)
    assert.equal(event.getFirstPropertyValue('uid'), `${held.id}@prozore.transparent-office`)
  }
})
