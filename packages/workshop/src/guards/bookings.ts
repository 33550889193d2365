import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const faults = 'src/faults.races.test.ts'

export const bookingGuards: readonly Guard[] = [
  {
    promise: 'F16',
    guard: 'no number that costs who calls it is taken',
    without: [{ mark: 'no-costly-number', replace: 'false' }],
    tests: ['src/text/reachable-phone.test.ts'],
    named: 'nobody makes the office call',
  },
  {
    promise: 'B2',
    guard: 'the next leg begins after the way to its hall',
    without: [{ mark: 'way-between-halls', replace: 'upTo(over, line.stepMinutes)' }],
    tests: ['src/rooms/bookings/plan-visit.test.ts'],
    named: 'B2',
  },
  {
    promise: 'B2',
    guard: 'a start is offered only when every leg has its places',
    without: [{ mark: 'every-leg-has-places', replace: 'false' }],
    tests: ['src/rooms/bookings/plan-visit.test.ts'],
    named: 'every leg has',
  },
  {
    promise: 'B3',
    guard: 'a confirmed hold still has its places',
    without: [
      { mark: 'hold-still-has-its-places', replace: 'select where ${hold.places}::int > 0' },
    ],
    tests: [bookings],
    named: 'B3',
  },
  {
    promise: 'B4',
    guard: 'a refused move undoes itself and takes the new before it lets the old go',
    without: [
      { mark: 'refused-act-is-undone', replace: '' },
      { mark: 'new-places-before-old-go', replace: 'await releasePlaces(db, id)' },
    ],
    tests: [bookings],
    named: 'B4',
  },
  {
    promise: 'B6',
    guard: 'another time is kept for who was booked on a closed day',
    without: [
      {
        mark: 'another-time-is-kept',
        replace: 'const kept = undefined as Awaited<ReturnType<typeof reserveAlternative>>',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'B6',
  },
  {
    promise: 'B6',
    guard: 'who was booked on a closed day is told',
    without: [{ mark: 'booked-are-told-of-closing', replace: '' }],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'B6',
  },
  {
    promise: 'B6',
    guard: 'another time kept for a booking never touches the places it has',
    without: [
      { mark: 'kept-time-leaves-own-places', replace: '{ booking: row.id, reuses: true }' },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'B1, B3, B6',
  },
  {
    promise: 'B6',
    guard: 'a kept time that is closed too is replaced by another',
    without: [
      { mark: 'closed-kept-time-is-replaced', replace: 'false and p.free_at > ${officeNowOnce}' },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'is closed too',
  },
  {
    promise: 'B6',
    guard: 'what is left within the hours of a shortened day stands',
    without: [{ mark: 'visit-within-shorter-hours', replace: 'await Promise.resolve(false)' }],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'what is left of a visit',
  },
  {
    promise: 'B1',
    guard: 'of each start of a move one seat stays the booking’s',
    without: [{ mark: 'seat-stays-on-move', replace: 'true' }],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'who moves to the hour',
  },
  {
    promise: 'B7',
    guard: 'who mints a day and who changes its plan come one after the other',
    without: [{ mark: 'minting-locks-the-plan', replace: '' }],
    tests: ['src/rooms/bookings/opening.races.test.ts'],
    named: 'closed while it is minted',
  },
  {
    promise: 'B7',
    guard: 'a day has its places before it opens',
    without: [
      {
        mark: 'places-open-when-announced',
        replace: 'addDays(on, daysAhead - 1 + 0 * mintedBefore)',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'a millisecond before',
  },
  {
    promise: 'B7',
    guard: 'a day that is not open yet offers nothing',
    without: [{ mark: 'unopened-day-says-when', replace: 'const open = true' }],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'a millisecond before',
  },
  {
    promise: 'B7',
    guard: 'seats that open are counted by who looks, not when the next count is due',
    without: [{ mark: 'seats-count-from-their-opening', replace: 'where false' }],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'from an announced minute',
  },
  {
    promise: 'B4',
    guard: 'what was missed is not moved',
    without: [{ mark: 'missed-is-not-moved', replace: '' }],
    tests: [bookings],
    named: 'what was missed',
  },
  {
    promise: 'B7',
    guard: 'the hour that the clocks repeat is told apart',
    without: [{ mark: 'starts-tell-repeated-hour', replace: '' }],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'are told apart',
  },
  {
    promise: 'B7',
    guard: 'staff see which of the repeated hours a visit is in',
    without: [{ mark: 'staff-see-repeated-hour', replace: '' }],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'B7: staff',
  },
  {
    promise: 'B7',
    guard: 'each stop of a visit says which of the repeated hours it is in',
    without: [{ mark: 'stops-tell-repeated-hour', replace: 'legs: showLegs(row.legs, "UTC"),' }],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'B7: staff',
  },
  {
    promise: 'F4',
    guard: 'the database’s time decides how long a hold lasts',
    without: [
      {
        mark: 'hold-ends-by-database-time',
        replace: 'const heldUntil = heldUntilFrom(new Date())',
      },
    ],
    tests: [faults],
    named: 'F4',
  },
]
