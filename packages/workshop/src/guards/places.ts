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
        find: 'and (p.opens_at <= (select now from moment) ${ownOf(share)}',
        replace: 'and (true ${ownOf(share)}',
      },
    ],
    tests: ['src/rooms/bookings/shares.test.ts', 'src/rooms/bookings/shares.races.test.ts'],
    named: 'citizens take online seats|at the announced minute',
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
    promise: 'B1',
    guard: 'a withdrawn place is given to nobody',
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
