import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { refusedWith } from '../../../testing/refused-with.ts'
import { at, openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { testDay } from '../../../testing/test-start.ts'

let office: TestOffice
let manager: ReturnType<TestOffice['as']>
let reception: ReturnType<TestOffice['as']>
before(async () => {
  office = await openTestOffice()
  manager = office.as((await office.addStaff([{ role: 'manager' }])).token)
  reception = office.as((await office.addStaff([{ role: 'reception', branch: 'central' }])).token)
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const visit = [{ service: 'residence-registration', persons: 1 }]
const note = { uk: 'Ремонт вхідних сходів', en: 'The steps are being repaired' }

async function book(day: string, time: string, contact: { phone?: string; email?: string }) {
  const held = await office
    .as()
    .bookings.hold({ visit, branch: 'central', startsAt: at(time, day).toISOString() })
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', ...contact })
  return { id: held.id, as, code: held.code }
}

const dayOf = async (on: string, branch = 'central') => {
  const found = await office
    .as()
    .bookings.listAvailability({ visit: ['residence-registration:1'], branch, from: on, to: on })
  return found.days[0]!
}

const freeOn = async (on: string) => {
  const { rows } = await sql<{ free: number }>`
    select count(*)::int as free from places p join pools using (office_id)
    where pools.id = p.pool_id and branch_id = 'central' and on_day = ${on} and not withdrawn and free_at <= office_now()`.execute(
    office.db,
  )
  return rows[0]!.free
}

async function letters(to: string): Promise<string[]> {
  await office.settled()
  const folder = join(office.settings.dataDir, 'mail')
  const found: string[] = []
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const raw = await readFile(join(folder, name), 'utf8')
    if (!raw.includes(to)) continue
    found.push(
      raw
        .split(/\n\n|\n?----_/)
        .map((part) =>
          /^[A-Za-z0-9+/=\s]+$/.test(part) ? Buffer.from(part, 'base64').toString() : part,
        )
        .join('\n'),
    )
  }
  return found
}

async function hasLetter(to: string, said: RegExp): Promise<void> {
  let found: string[] = []
  for (let round = 0; round < 60; round++) {
    found = await letters(to)
    if (found.some((letter) => said.test(letter))) return
    await new Promise((wait) => setTimeout(wait, 50))
  }
  assert.fail(found.join('\n---\n'))
}

test('B6: closing a day keeps another time for each booked person, writes to them or lists whom to phone', async () => {
  const day = '2026-12-01'
  const written = await book(day, '10:00', { email: 'written@example.test' })
  const phoned = await book(day, '10:00', { phone: '067 123 45 67' })
  const before = await freeOn(day)

  const seen = await manager.bookings.changeDay({
    branch: 'central',
    on: day,
    hours: [],
    reason: 'repair',
    note,
    preview: true,
  })
  assert.equal(seen.preview, true)
  assert.equal(seen.bookings.length, 2)
  assert.equal(seen.withdrawn, before)
  assert.equal(await freeOn(day), before, 'a look changes nothing')
  assert.equal((await written.as.bookings.findBooking({ id: written.id })).closure, undefined)
  assert.deepEqual(
    (await reception.bookings.listBookings({ branch: 'central', toPhone: 'yes' })).items,
    [],
  )

  const done = await manager.bookings.changeDay({
    branch: 'central',
    on: day,
    hours: [],
    reason: 'repair',
    note,
  })
  assert.deepEqual({ ...done, preview: true }, seen, 'the look told what came')
  assert.deepEqual(
    done.bookings.map(({ toldBy, kept }) => [toldBy, kept?.on, kept?.at]),
    [
      ['mail', '2026-12-02', '10:00'],
      ['phone', '2026-12-02', '10:00'],
    ],
  )
  assert.equal(await freeOn(day), 0)
  const closed = await dayOf(day)
  assert.deepEqual([closed.why, closed.note], ['closed', note])
  const all = await office.as().network.findBranch({ branch: 'central' })
  assert.deepEqual(all.specialDays, [{ on: day, hours: [], reason: 'repair', note }])

  await hasLetter('written@example.test', /Ремонт вхідних сходів[^]*Тримаємо для вас/)

  // Nothing moved by itself; the time is kept, and taken by pressing.
  const stands = await written.as.bookings.findBooking({ id: written.id })
  assert.deepEqual([stands.on, stands.at, stands.state], [day, '10:00', 'booked'])
  const kept = stands.closure!.kept!
  assert.deepEqual([kept.on, kept.at, kept.branch.id], ['2026-12-02', '10:00', 'central'])
  const moved = await written.as.bookings.move({
    id: written.id,
    branch: kept.branch.id,
    startsAt: kept.startsAt,
  })
  assert.deepEqual([moved.on, moved.closure], ['2026-12-02', undefined])
  assert.equal(await freeOn(day), 0, 'what was left is not given out again')
  const list = await reception.bookings.listBookings({ branch: 'central', toPhone: 'yes' })
  assert.deepEqual(
    list.items.map(({ id, phone, closure }) => [id, phone, closure!.kept!.at]),
    [[phoned.id, '+380671234567', '10:00']],
  )
  await reception.bookings.markPhoned({ id: phoned.id })
  assert.deepEqual(
    (await reception.bookings.listBookings({ branch: 'central', toPhone: 'yes' })).items,
    [],
  )
})

test('B6: kept until the hour that was said, then free for others; where there is none it says so', async () => {
  const day = '2026-12-03'
  const one = await book(day, '11:00', { phone: '067 123 45 67' })
  await manager.bookings.changeDay({ branch: 'central', on: day, hours: [], reason: 'no-power' })
  const { closure } = await one.as.bookings.findBooking({ id: one.id })
  const { rows } = await sql<{ until: Date }>`
    select distinct free_at as until from places
    where booking_id = ${one.id} and starts_at = ${new Date(closure!.kept!.startsAt)}`.execute(
    office.db,
  )
  assert.equal(rows[0]!.until.toISOString(), closure!.kept!.until)
  await office.setTime('09:31', '2026-11-26')
  const later = await one.as.bookings.findBooking({ id: one.id })
  assert.deepEqual([later.closure!.reason, later.closure!.kept], ['no-power', undefined])
})

test('B6: who drops a service of a closed day has a time kept for what is left', async () => {
  const day = '2026-12-07'
  const held = await office.as().bookings.hold({
    visit: [...visit, { service: 'housing-subsidy', persons: 1 }],
    branch: 'central',
    startsAt: at('10:00', day).toISOString(),
  })
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
  await manager.bookings.changeDay({ branch: 'central', on: day, hours: [], reason: 'repair' })
  const left = await as.bookings.cancel({ id: held.id, service: 'housing-subsidy' })
  const kept = left.closure!.kept!
  const moved = await as.bookings.move({
    id: held.id,
    branch: kept.branch.id,
    startsAt: kept.startsAt,
  })
  assert.deepEqual([moved.on, moved.closure], [kept.on, undefined])
  const { rows } = await sql`
    select from bookings b where id = ${held.id}
      and places = (select count(*) from places p where p.booking_id = b.id)`.execute(office.db)
  assert.equal(rows.length, 1)
})

test('closed twice, nothing more happens; opened again, the bookings stand and what was kept is free', async () => {
  const day = '2026-12-08'
  const one = await book(day, '12:00', { email: 'again@example.test' })
  const before = await freeOn(day)
  const close = () =>
    manager.bookings.changeDay({ branch: 'central', on: day, hours: [], reason: 'security' })
  await close()
  const { closure } = await one.as.bookings.findBooking({ id: one.id })
  const again = await close()
  assert.deepEqual([again.withdrawn, again.bookings], [0, []])
  assert.deepEqual((await one.as.bookings.findBooking({ id: one.id })).closure, closure)

  const opened = await manager.bookings.resetDay({ branch: 'central', on: day })
  assert.equal(opened.added, before)
  assert.equal(await freeOn(day), before)
  const stands = await one.as.bookings.findBooking({ id: one.id })
  assert.deepEqual([stands.on, stands.at, stands.closure], [day, '12:00', undefined])
  const { rows } = await sql`
    select from places where booking_id = ${one.id} and on_day <> ${day}`.execute(office.db)
  assert.equal(rows.length, 0)
})

test('a shortened day takes back what is outside its hours, and only that', async () => {
  const day = '2026-12-09'
  const morning = await book(day, '09:00', { phone: '067 123 45 67' })
  const evening = await book(day, '16:00', { phone: '067 123 45 68' })
  const change = await manager.bookings.changeDay({
    branch: 'central',
    on: day,
    hours: [{ from: '09:00', to: '13:00' }],
    reason: 'no-power',
  })
  assert.deepEqual(
    change.bookings.map(({ id }) => id),
    [evening.id],
  )
  const starts = (await dayOf(day)).starts
  assert.ok(starts.length > 0)
  assert.ok(starts.every((start) => start.at < '13:00'))
  assert.equal((await morning.as.bookings.findBooking({ id: morning.id })).closure, undefined)
})

test('a Sunday opens by exception, and gives places', async () => {
  const day = '2026-12-06'
  assert.equal((await dayOf(day)).why, 'closed')
  const opened = await manager.bookings.changeDay({
    branch: 'central',
    on: day,
    hours: [{ from: '10:00', to: '12:00' }],
    reason: 'other',
  })
  assert.ok(opened.added > 0)
  assert.equal((await dayOf(day)).starts[0]!.at, '10:00')
  await book(day, '10:00', { phone: '067 123 45 67' })
})

test('other weekly hours from a day on: days before keep theirs, later ones follow, the booked are listed', async () => {
  const kept = await book('2026-12-10', '17:00', { phone: '067 123 45 67' })
  const hit = await book('2026-12-17', '17:00', { phone: '067 123 45 67' })
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '16:00' }))
  const change = await manager.bookings.changeTimetable({
    branch: 'central',
    from: '2026-12-14',
    hours,
  })
  assert.deepEqual(
    change.bookings.map(({ id }) => id),
    [hit.id],
  )
  assert.equal((await dayOf('2026-12-10')).starts.at(-1)!.at >= '17:00', true)
  const later = await dayOf('2026-12-15')
  assert.equal(later.starts[0]!.at, '08:00')
  assert.ok(later.starts.at(-1)!.at < '16:00')
  assert.equal((await dayOf('2026-12-19')).why, 'closed', 'no Saturday any more')
  assert.equal((await kept.as.bookings.findBooking({ id: kept.id })).closure, undefined)
  const shown = await manager.bookings.showTimetable({ branch: 'central' })
  assert.ok(
    shown.hours.some(({ from, validFrom }) => from === '08:00' && validFrom === '2026-12-14'),
  )
  assert.ok(shown.hours.some(({ from, validTo }) => from === '09:00' && validTo === '2026-12-13'))
})

test('a Sunday that opens every week gives its places at once: the look says how many, and they can be booked', async () => {
  const branch = 'vokzalnyi'
  assert.equal((await dayOf('2026-12-06', branch)).why, 'closed')
  const { hours } = await manager.bookings.showTimetable({ branch })
  const sunday = { weekday: 7, from: '10:00', to: '12:00' }
  const week = hours.map(({ weekday, from, to }) => ({ weekday, from, to }))
  const asked = { branch, from: '2026-12-01', hours: [...week, sunday] }
  const looked = await manager.bookings.changeTimetable({ ...asked, preview: true })
  assert.ok(looked.added > 0, 'the look says how many')
  assert.equal((await dayOf('2026-12-06', branch)).why, 'closed', 'a look opens nothing')
  const done = await manager.bookings.changeTimetable(asked)
  assert.equal(done.added, looked.added)
  for (const on of ['2026-12-06', '2026-12-13', '2026-12-20'])
    assert.equal((await dayOf(on, branch)).starts[0]?.at, '10:00', on)
  const back = await manager.bookings.changeTimetable({ ...asked, hours: week })
  assert.deepEqual([back.withdrawn, back.added], [done.added, 0])
})

test('two managers close one day at once: one closing, each booking once', async () => {
  const day = '2026-12-11'
  for (let i = 0; i < 4; i++) await book(day, '10:00', { phone: '067 123 45 67' }).catch(() => {})
  const answers = await Promise.all(
    [0, 1].map(() =>
      manager.bookings.changeDay({ branch: 'central', on: day, hours: [], reason: 'no-staff' }),
    ),
  )
  const listed = answers.flatMap(({ bookings }) => bookings.map(({ id }) => id))
  assert.ok(listed.length > 0)
  assert.equal(new Set(listed).size, listed.length)
})

test('a hold on a day that is closed meanwhile is neither prolonged nor confirmed, and its place is not given out', async () => {
  const day = '2026-12-04'
  const held = await office
    .as()
    .bookings.hold({ visit, branch: 'central', startsAt: at('10:00', day).toISOString() })
  await manager.bookings.changeDay({ branch: 'central', on: day, hours: [], reason: 'other' })
  await refusedWith('hold-lapsed', office.as(held.code).bookings.extendHold({ id: held.id }))
  await refusedWith(
    'hold-lapsed',
    office.as(held.code).bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' }),
  )
  await refusedWith(
    'time-not-offered',
    office
      .as()
      .bookings.hold({ visit, branch: 'central', startsAt: at('10:00', day).toISOString() }),
  )
})

test('hours that contradict themselves, days gone by and strangers are refused by name', async () => {
  const change = (more: object, as = manager) =>
    as.bookings.changeDay({
      branch: 'central',
      on: '2026-12-18',
      hours: [],
      reason: 'other',
      ...more,
    })
  await refusedWith('time-past', change({ on: '2026-11-23' }))
  await refusedWith('invalid-input', change({ hours: [{ from: '12:00', to: '09:00' }] }))
  await refusedWith(
    'invalid-input',
    change({
      hours: [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '15:00' },
      ],
    }),
  )
  await refusedWith('invalid-input', change({ reason: 'whim' }))
  await refusedWith('not-found', change({ branch: 'nowhere' }))
  await refusedWith('not-allowed', change({}, reception))
  const foreign = office.as(
    (await office.addStaff([{ role: 'manager', branch: 'vokzalnyi' }])).token,
  )
  await refusedWith('not-found', change({}, foreign))
  await refusedWith('not-found', foreign.bookings.listBookings({ branch: 'central' }))
  await refusedWith(
    'invalid-input',
    manager.bookings.changeTimetable({
      branch: 'central',
      from: '2027-01-04',
      hours: [],
      desks: [{ pool: 'no-such-pool', desks: 2 }],
    }),
  )
})

test('B7: a day closed or shortened over a clock change keeps its wall times', async () => {
  await office.setTime('09:30', '2027-03-10')
  const { openDays } = await import('../index.ts')
  await openDays(office.db, { id: 'prozore', timeZone: 'Europe/Kyiv' })
  // Sunday 28 March 2027: clocks go from 03:00 to 04:00.
  await manager.bookings.changeDay({
    branch: 'vokzalnyi',
    on: '2027-03-28',
    hours: [{ from: '02:00', to: '06:00' }],
    reason: 'other',
  })
  const { starts } = await dayOf('2027-03-28', 'vokzalnyi')
  assert.equal(starts[0]!.at, '02:00')
  assert.ok(!starts.some((start) => start.at >= '03:00' && start.at < '04:00'), 'no such hour')
  assert.equal(new Set(starts.map((start) => start.startsAt)).size, starts.length)
})

test('the bookings of a day are listed for staff by time, with names', async () => {
  const { items } = await reception.bookings.listBookings({ branch: 'central', on: '2026-12-09' })
  assert.deepEqual(
    items.map(({ at: time, name }) => [time, name]),
    [
      ['09:00', 'Олена Ковальчук'],
      ['16:00', 'Олена Ковальчук'],
    ],
  )
  assert.ok(
    (await reception.bookings.listBookings({ branch: 'central' })).items.every(
      ({ on }) => on === testDay,
    ),
  )
})
