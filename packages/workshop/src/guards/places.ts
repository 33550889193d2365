import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const bookingRaces = 'src/rooms/bookings/bookings.races.test.ts'

export const placeGuards: readonly Guard[] = [
  {
    promise: 'B1',
    guard: 'only free places are taken',
    without: [{ mark: 'free-places-only', replace: 'true' }],
    tests: [bookings],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'a place is locked while it is taken',
    without: [
      { mark: 'locked-places-are-passed', replace: 'limit 1' },
      { mark: 'locked-places-are-passed-2', replace: '${ownFirst(share)} p.seat limit 1' },
    ],
    tests: [bookingRaces],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'locks of a failed attempt are let go before waiting',
    without: [{ mark: 'failed-attempt-lets-go', replace: 'false as boolean' }],
    tests: [bookingRaces],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'a seat kept for reception is no citizen’s before its minute',
    without: [{ mark: 'seats-kept-for-reception', replace: 'true' }],
    tests: ['src/rooms/bookings/shares.test.ts', 'src/rooms/bookings/shares.races.test.ts'],
    named: 'citizens take online seats|at the announced minute',
  },
  {
    promise: 'B1',
    guard: 'nor is it taken optimistically',
    without: [{ mark: 'optimistic-takes-own-share-only', replace: '' }],
    tests: ['src/rooms/bookings/shares.test.ts', 'src/rooms/bookings/shares.races.test.ts'],
    named: 'citizens take online seats|at the announced minute',
  },
  {
    promise: 'B1',
    guard: 'only free places are taken optimistically',
    without: [{ mark: 'optimistic-takes-free-places-only', replace: '' }],
    tests: [bookings],
    named: 'B1',
  },
  {
    promise: 'B2',
    guard: 'places are taken optimistically all, or none',
    without: [{ mark: 'optimistic-takes-all-or-none', replace: 'select ${places.length}::int' }],
    tests: [bookings, bookingRaces],
    named: 'B1|B2',
  },
  {
    promise: 'B3',
    guard: 'who was answered under a key is not refused at a glance',
    without: [
      { mark: 'known-key-before-no-places', replace: 'select (true or ${keyHash}::bytea is null)' },
    ],
    tests: [bookingRaces],
    named: 'in a crowd',
  },
  {
    promise: 'B2',
    guard: 'all places of a visit or none',
    without: [
      { mark: 'all-places-or-none', replace: '' },
      { mark: 'all-places-or-none-2', replace: '' },
      { mark: 'all-places-or-none-3', replace: 'got > 0' },
    ],
    tests: [bookings],
    named: 'B2',
  },
  {
    promise: 'B2',
    guard: 'a leg that its first pool has no places for has them of another',
    without: [{ mark: 'first-pool-with-places', replace: 'choices.slice(0, 1)' }],
    tests: [bookings],
    named: 'ways through two pools',
  },
  {
    promise: 'B2',
    guard: 'legs that were had are let go when another is not',
    without: [{ mark: 'old-legs-let-go', replace: 'await Promise.resolve()' }],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'kept whole nothing',
  },
  {
    promise: 'B1',
    guard: 'a withdrawn place makes no booking',
    without: [
      { mark: 'withdrawn-place-not-booked', replace: 'where booking_id = ${hold.id} returning 1' },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'a hold on a day that is closed meanwhile',
  },
  {
    promise: 'B1',
    guard: 'a withdrawn place is held no longer',
    without: [
      {
        mark: 'withdrawn-place-not-prolonged',
        replace: 'where booking_id = ${booking} returning 1',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'a hold on a day that is closed meanwhile',
  },
]
