import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const bookingRaces = 'src/rooms/bookings/bookings.races.test.ts'
const places = 'src/rooms/bookings/places.store.ts'

export const placeGuards: readonly Guard[] = [
  {
    promise: 'B1',
    guard: 'only free places are taken',
    without: [
      {
        file: places,
        find: 'const isFree = sql`(p.free_at <= (select now from moment) ${own})`',
        replace: 'const isFree = sql`true`',
      },
    ],
    tests: [bookings],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'a place is locked while it is taken',
    without: [
      {
        file: places,
        find: 'limit 1 for update ${wait ? sql`` : sql`skip locked`}',
        replace: 'limit 1',
      },
      {
        file: places,
        find: '${ownFirst(share)} p.seat limit 1 for update skip locked',
        replace: '${ownFirst(share)} p.seat limit 1',
      },
    ],
    tests: [bookingRaces],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'locks of a failed attempt are let go before waiting',
    without: [{ file: places, find: "if (attempt === 'busy') await", replace: 'if (false) await' }],
    tests: [bookingRaces],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'a seat kept for reception is no citizen’s before its minute',
    without: [
      {
        file: places,
        find: 'and (p.opens_at <= (select now from moment) ${ownOf(share)} ${own})`',
        replace: 'and (true ${ownOf(share)} ${own})`',
      },
    ],
    tests: ['src/rooms/bookings/shares.test.ts', 'src/rooms/bookings/shares.races.test.ts'],
    named: 'citizens take online seats|at the announced minute',
  },
  {
    promise: 'B1',
    guard: 'nor is it hoped for',
    without: [
      {
        file: places,
        find: 'and (p.opens_at <= (select now from moment) ${ownOf(share)})\n        order by',
        replace: '\n        order by',
      },
    ],
    tests: ['src/rooms/bookings/shares.test.ts', 'src/rooms/bookings/shares.races.test.ts'],
    named: 'citizens take online seats|at the announced minute',
  },
  {
    promise: 'B1',
    guard: 'only free places are hoped for',
    without: [
      {
        file: places,
        find: 'and p.free_at <= (select now from moment)\n          and (p.opens_at',
        replace: 'and (p.opens_at',
      },
    ],
    tests: [bookings],
    named: 'B1',
  },
  {
    promise: 'B2',
    guard: 'a hope for some of the places is in vain',
    without: [
      {
        file: places,
        find: 'select office_must((select count(*) from taken) = ${places.length}::int)',
        replace: 'select ${places.length}::int',
      },
    ],
    tests: [bookings, bookingRaces],
    named: 'B1|B2',
  },
  {
    promise: 'B3',
    guard: 'who was answered under a key is not refused at a glance',
    without: [
      {
        file: places,
        find: 'select not exists (select from replies where key_hash = ${keyHash})',
        replace: 'select (true or ${keyHash}::bytea is null)',
      },
    ],
    tests: [bookingRaces],
    named: 'in a crowd',
  },
  {
    promise: 'B2',
    guard: 'all places of a visit or none',
    without: [
      {
        file: places,
        find: 'and (select count(*) from picked) = ${places.length}::int',
        replace: '',
      },
      {
        file: places,
        find: 'and (select count from free) = ${places.length}::int',
        replace: '',
      },
      { file: places, find: 'if (got === places.length)', replace: 'if (got > 0)' },
    ],
    tests: [bookings],
    named: 'B2',
  },
  {
    promise: 'B2',
    guard: 'a leg that its first pool has no places for has them of another',
    without: [
      {
        file: 'src/rooms/bookings/legs.store.ts',
        find: 'for (const places of choices) {',
        replace: 'for (const places of choices.slice(0, 1)) {',
      },
    ],
    tests: [bookings],
    named: 'ways through two pools',
  },
  {
    promise: 'B2',
    guard: 'legs that were had are let go when another is not',
    without: [
      {
        file: 'src/rooms/bookings/legs.store.ts',
        find: 'await sql`rollback to savepoint legs`.execute(db)',
        replace: 'await Promise.resolve()',
      },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'kept whole nothing',
  },
  {
    promise: 'B1',
    guard: 'a withdrawn place makes no booking',
    without: [
      {
        file: 'src/rooms/bookings/bookings.store.ts',
        find: 'where booking_id = ${hold.id} and not withdrawn returning 1',
        replace: 'where booking_id = ${hold.id} returning 1',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'a hold on a day that is closed meanwhile',
  },
  {
    promise: 'B1',
    guard: 'a withdrawn place is held no longer',
    without: [
      {
        file: 'src/rooms/bookings/places.store.ts',
        find: 'where booking_id = ${booking} and not withdrawn returning 1',
        replace: 'where booking_id = ${booking} returning 1',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'a hold on a day that is closed meanwhile',
  },
]
