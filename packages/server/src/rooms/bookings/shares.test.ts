import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import fc from 'fast-check'
import { sql } from 'kysely'
import { examineOffice } from '../../doctor/examine-office.ts'
import { refusedWith } from '../../testing/refused-with.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { mistakeInShares, shareNames } from '../network/index.ts'
import { countDealt, dealSeats, opensOnline } from './shares.ts'

/* Seats for who books online, comes to reception, phones; and the announced minute they are anyone's. */

test('seats are dealt so that after each one every share has its part, to less than one seat', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 200 }), (a, b, seats) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const shares = { online: low, reception: high - low, phone: 100 - high }
      const dealt = countDealt(dealSeats(shares), seats)
      for (const share of shareNames)
        assert.ok(Math.abs((dealt[share] ?? 0) - (shares[share] * seats) / 100) < 1.5)
      assert.equal(
        shareNames.reduce((sum, share) => sum + (dealt[share] ?? 0), 0),
        seats,
      )
    }),
  )
  assert.deepEqual(countDealt(dealSeats({ online: 60, reception: 25, phone: 15 }), 20), {
    online: 12,
    reception: 5,
    phone: 3,
  })
})

test('seats open to all by rule, also over the change of clocks; own seats without a rule never do', () => {
  const rules = [{ share: 'reception', daysBefore: 1, at: '14:00' }] as const
  const opens = (share: 'online' | 'reception' | 'phone', on = '2026-11-26') =>
    opensOnline(share, rules, on, 'Europe/Kyiv')
  assert.deepEqual(opens('reception'), at('14:00', '2026-11-25'))
  assert.deepEqual(opens('reception', '2026-10-26'), new Date('2026-10-25T12:00:00Z'))
  assert.equal(opens('phone'), 'infinity')
  assert.equal(opens('online'), '-infinity')
})

test('what can’t be shared is named', () => {
  const rule = { daysBefore: 1, at: '14:00' }
  assert.match(mistakeInShares({ online: 60, phone: 30 }, [])!, /90 of a hundred/)
  assert.match(mistakeInShares(undefined, [{ ...rule, share: 'phone' }])!, /no seats to release/)
  const twice = [
    { ...rule, share: 'phone' },
    { ...rule, share: 'phone' },
  ] as const
  assert.match(mistakeInShares({ online: 50, phone: 50 }, twice)!, /two rules/)
  assert.equal(mistakeInShares({ online: 50, phone: 50 }, twice.slice(1)), undefined)
  assert.equal(mistakeInShares(undefined, []), undefined)
})

let office: TestOffice
let manager: ReturnType<TestOffice['as']>
let reception: ReturnType<TestOffice['as']>
const [today, thursday] = ['2026-11-24', '2026-11-26']
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  manager = office.as((await office.addStaff([{ role: 'manager' }])).token)
  reception = office.as((await office.addStaff([{ role: 'reception', branch: 'central' }])).token)
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const pool = 'central-documents'
const shares = { online: 50, reception: 30, phone: 20 }
const release = [
  { share: 'reception', daysBefore: 1, at: '14:00' },
  { share: 'phone', daysBefore: 0, at: '08:00' },
] as const

async function share(preview: boolean) {
  const { hours } = await manager.bookings.showTimetable({ branch: 'central' })
  return manager.bookings.changeTimetable({
    branch: 'central',
    from: today,
    hours: hours.map(({ weekday, from, to }) => ({ weekday, from, to })),
    shares: [{ pool, shares, release: [...release] }],
    preview,
  })
}

const seatsOf = async () => {
  const { rows } = await sql<{ share: string; seats: number }>`
    select share, count(*)::int as seats from places
    where pool_id = ${pool} and on_day = ${thursday} and not withdrawn group by share`.execute(
    office.db,
  )
  return Object.fromEntries(rows.map(({ share, seats }) => [share, seats]))
}

const visit = [{ service: 'residence-registration' }]
const hold = (time: string, as = office.as(), by?: 'phone' | 'reception', on: string = thursday) =>
  as.bookings.hold({
    visit,
    branch: 'central',
    startsAt: at(time, on).toISOString(),
    ...(by && { by }),
  })

/** Takes a start until no seat of it is left for this caller; returns how many there were. */
async function takeAll(time: string, as = office.as(), by?: 'phone' | 'reception') {
  for (let taken = 0; ; taken++)
    try {
      await hold(time, as, by)
    } catch (error) {
      if (isProblem(error, 'place-taken', 'time-not-offered')) return taken
      throw error
    }
}

/** A day's times once all counts are as they are. */
async function dayOf(as = office.as(), by?: 'phone' | 'reception') {
  await office.settled()
  await sql`select refresh_place_day(office_id, pool_id, on_day) from place_days where changes_at <= office_now()`.execute(
    office.db,
  )
  const { days, branches } = await as.bookings.listAvailability({
    visit: ['residence-registration:1'],
    branch: 'central',
    from: thursday,
    to: thursday,
    ...(by && { by }),
  })
  return { ...days[0]!, branch: branches[0]! }
}

const isSound = async () => {
  const found = await examineOffice(office.db)
  assert.deepEqual(
    found.filter(({ faults }) => faults > 0).map(({ holds }) => holds),
    [],
  )
}

test('a look first says how many places each would have; then they have them, and the timetable says so', async () => {
  const looked = await share(true)
  assert.ok(Object.values(looked.shares!).every((places) => places > 0))
  assert.deepEqual(Object.keys(await seatsOf()), ['online'])
  const changed = await share(false)
  assert.deepEqual(changed.shares, looked.shares)
  assert.equal(changed.withdrawn + changed.added, 0)
  const sum = (counts: typeof changed.shares) =>
    Object.values(counts!).reduce((all, places) => all + places, 0)
  const { online, ...kept } = changed.sharesBefore!
  assert.deepEqual([online, kept], [sum(changed.shares), { reception: 0, phone: 0 }])
  const seats = await seatsOf()
  const all = seats['online']! + seats['reception']! + seats['phone']!
  for (const [name, part] of Object.entries(shares))
    assert.ok(Math.abs(seats[name]! / all - part / 100) < 0.05, `${name}: ${seats[name]} of ${all}`)
  const { pools } = await manager.bookings.showTimetable({ branch: 'central' })
  assert.deepEqual(pools.find(({ id }) => id === pool)!.seats, { shares, release })
  await refusedWith(
    'invalid-input',
    manager.bookings.changeTimetable({
      branch: 'central',
      from: today,
      hours: [],
      shares: [{ pool, shares: { ...shares, phone: 10 }, release: [] }],
    }),
  )
  await isSound()
})

test('citizens take online seats; reception its own and those; who phones those of the phone and those', async () => {
  const seats = async (time: string) => {
    const { rows } = await sql<{ share: string; seats: number }>`
      select share, count(*)::int as seats from places
      where pool_id = ${pool} and starts_at = ${at(time, thursday)} group by share`.execute(
      office.db,
    )
    return Object.fromEntries(rows.map((row) => [row.share, row.seats]))
  }
  const all = { online: 0, reception: 0, phone: 0 }
  for (const time of ['10:00', '11:00', '12:00']) {
    const own = { online: 0, reception: 0, phone: 0, ...(await seats(time)) }
    assert.equal(await takeAll(time), own.online)
    // A citizen who says to be on the phone has no more for it.
    await refusedWith('place-taken', hold(time, office.as(), 'phone')).catch(() =>
      refusedWith('time-not-offered', hold(time, office.as(), 'phone')),
    )
    assert.equal(await takeAll(time, reception), own.reception)
    assert.equal(await takeAll(time, reception, 'phone'), own.phone)
    for (const name of shareNames) all[name] += own[name]
  }
  assert.ok(
    Object.values(all).every((taken) => taken > 0),
    JSON.stringify(all),
  )
  const later = { online: 0, phone: 0, ...(await seats('13:00')) }
  assert.equal(await takeAll('13:00', reception, 'phone'), later.phone + later.online)
  await isSound()
})

test('reception of another branch, and clerks, have no seats of their own here', async () => {
  await takeAll('14:00')
  const elsewhere = await office.addStaff([{ role: 'reception', branch: 'vokzalnyi' }])
  const clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  for (const { token } of [elsewhere, clerk])
    await refusedWith('place-taken', hold('14:00', office.as(token), 'reception'))
})

test('reception moves for who phones into a seat of the phone, where nobody else has any left', async () => {
  const { rows } = await sql<{ time: string }>`
    select to_char(min(starts_at) at time zone 'Europe/Kyiv', 'HH24:MI') as time from places
    where pool_id = ${pool} and share = 'phone' and not withdrawn and starts_at > ${at('14:30', thursday)}`.execute(
    office.db,
  )
  const { time } = rows[0]!
  await takeAll(time, reception)
  const held = await hold('09:30')
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Ганна Дзвінок', phone: '067 765 43 21' })
  const to = { id: held.id, branch: 'central', startsAt: at(time, thursday).toISOString() }
  await refusedWith('place-taken', as.bookings.move({ ...to, by: 'phone' }))
  await refusedWith('place-taken', reception.bookings.move(to))
  const moved = await reception.bookings.move({ ...to, by: 'phone' })
  assert.equal(moved.at, time)
  await isSound()
})

test('who phones is found by the end of the number, at their branch and of days to come', async () => {
  const of = async (as: typeof reception, phoneEnds: string) =>
    (await as.bookings.listBookings({ branch: 'central', phoneEnds })).items.map(({ name, on }) => [
      name,
      on,
    ])
  assert.deepEqual(await of(reception, '4321'), [['Ганна Дзвінок', thursday]])
  assert.deepEqual(await of(reception, '4320'), [])
  await refusedWith('invalid-input', of(reception, '432'))
  await office.setTime('09:30', '2026-11-27')
  assert.deepEqual(await of(reception, '4321'), [], 'a day that is over')
  const elsewhere = await office.addStaff([{ role: 'reception', branch: 'vokzalnyi' }])
  await refusedWith('not-found', of(office.as(elsewhere.token), '4321'))
})

test('a day that is full online says when more places open; reception sees its own; at that minute they are there', async () => {
  await sql`
    update places set free_at = 'infinity', booking_id = null
    where on_day = ${thursday} and pool_id = ${pool} and share = 'online'`.execute(office.db)
  await sql`select refresh_place_day('prozore', ${pool}, ${thursday})`.execute(office.db)
  const opensAt = at('14:00', '2026-11-25').toISOString()
  const full = await dayOf()
  assert.deepEqual([full.why, full.places, full.opensAt], ['full', 0, opensAt])
  assert.equal(full.branch.opensAt, opensAt)
  assert.ok((await dayOf(reception)).places > 0)
  assert.ok((await dayOf(reception, 'phone')).places > 0)
  assert.equal((await dayOf(office.as(), 'phone')).places, 0)

  await office.setTime('13:59', '2026-11-25')
  assert.equal((await dayOf()).places, 0)
  await refusedWith('place-taken', hold('15:00'))
  await office.setTime('14:00', '2026-11-25')
  const released = await dayOf()
  assert.ok(released.places > 0)
  assert.ok(await hold('15:00'))
  // What is left for the phone opens on the day itself.
  const before = (await dayOf()).places
  await office.setTime('08:00', thursday)
  assert.ok((await dayOf()).places >= before)
})

test('a booking of reception is moved by its person: it keeps its seat where the times overlap', async () => {
  await takeAll('16:00')
  const held = await hold('16:00', reception)
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
  await as.bookings.cancel({ id: held.id })
  const again = await hold('16:00', reception)
  assert.ok(again, 'the seat is reception’s again')
  await refusedWith('place-taken', hold('16:00'))
})

test('online seats may open later too: the day says it is not open yet, and when', async () => {
  const { hours } = await manager.bookings.showTimetable({ branch: 'central' })
  await manager.bookings.changeTimetable({
    branch: 'central',
    from: today,
    hours: hours.map(({ weekday, from, to }) => ({ weekday, from, to })),
    shares: [
      {
        pool,
        shares: { online: 100, reception: 0, phone: 0 },
        release: [{ share: 'online', daysBefore: 1, at: '08:00' }],
      },
    ],
  })
  const day = await dayOf()
  assert.deepEqual(
    [day.why, day.opensAt],
    ['not-open-yet', at('08:00', '2026-11-25').toISOString()],
  )
  await refusedWith('time-not-offered', hold('17:00'))
  await office.setTime('08:00', '2026-11-25')
  assert.ok(await hold('17:00'))
  assert.ok((await dayOf()).places > 0)
})

test('seats are shared anew without a word of the hours: a plan to come stays, and so do its desks', async () => {
  const branch = 'central'
  const week = [{ weekday: 1, from: '10:00', to: '12:00' }]
  await manager.bookings.changeTimetable({
    branch,
    from: '2027-06-01',
    hours: week,
    desks: [{ pool, desks: 1 }],
  })
  const { shares: _, ...before } = await planNow()
  const own = [{ pool, shares: { online: 90, reception: 10, phone: 0 }, release: [] }]
  const changed = await manager.bookings.changeTimetable({ branch, from: today, shares: own })
  assert.equal(changed.withdrawn + changed.added, 0)
  const { shares: now, ...after } = await planNow()
  assert.deepEqual(after, before)
  assert.deepEqual(now, { shares: own[0]!.shares, release: [] })
  assert.ok(after.hours.some(({ validFrom }) => validFrom === '2027-06-01'))
  await refusedWith(
    'invalid-input',
    manager.bookings.changeTimetable({ branch, from: today, desks: [{ pool, desks: 1 }] }),
  )
  const online = { shares: { online: 100, reception: 0, phone: 0 }, release: [] }
  await manager.bookings.changeTimetable({ branch, from: today, shares: [{ pool, ...online }] })
})

async function planNow() {
  const { hours, pools } = await manager.bookings.showTimetable({ branch: 'central' })
  const own = pools.find(({ id }) => id === pool)!
  return { hours, desks: own.hours, shares: own.seats }
}
