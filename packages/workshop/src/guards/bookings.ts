import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const faults = 'src/faults.races.test.ts'

export const bookingGuards: readonly Guard[] = [
  {
    promise: 'B2',
    guard: 'the next leg begins after the way to its hall',
    without: [
      {
        file: 'src/rooms/bookings/plan-visit.ts',
        find: 'upTo(over + way, line.step_minutes)',
        replace: 'upTo(over, line.step_minutes)',
      },
    ],
    tests: ['src/rooms/bookings/plan-visit.test.ts'],
    named: 'B2',
  },
  {
    promise: 'B2',
    guard: 'a start is offered only when every leg has its places',
    without: [
      {
        file: 'src/rooms/bookings/offer-starts.ts',
        find: '!others.every((leg) => leg.has(startsAt))',
        replace: 'false',
      },
    ],
    tests: ['src/rooms/bookings/plan-visit.test.ts'],
    named: 'every leg has',
  },
  {
    promise: 'B3',
    guard: 'a confirmed hold still has its places',
    without: [
      {
        file: 'src/rooms/bookings/bookings.store.ts',
        find: 'select where (select count(*) from kept) = ${hold.places}::int',
        replace: 'select where ${hold.places}::int > 0',
      },
    ],
    tests: [bookings],
    named: 'B3',
  },
  {
    promise: 'B4',
    guard: 'a refused move undoes itself and takes the new before it lets the old go',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: 'if (answered instanceof Refusal) throw new Undo(answered)',
        replace: '',
      },
      {
        file: 'src/rooms/bookings/change-booking.ts',
        find: 'const taken = await takeVisit(',
        replace: 'await releasePlaces(db, id)\n  const taken = await takeVisit(',
      },
    ],
    tests: [bookings],
    named: 'B4',
  },
  {
    promise: 'B6',
    guard: 'another time is kept for who was booked on a closed day',
    without: [
      {
        file: 'src/rooms/bookings/days/replan.ts',
        find: 'const kept = await keepAlternative(context, row)',
        replace: 'const kept = undefined as Awaited<ReturnType<typeof keepAlternative>>',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'B6',
  },
  {
    promise: 'B6',
    guard: 'who was booked on a closed day is told',
    without: [
      {
        file: 'src/rooms/bookings/days/replan.ts',
        find: "await tellPerson(context, row, 'closed')",
        replace: '',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'B6',
  },
  {
    promise: 'F4',
    guard: 'the database’s time decides how long a hold lasts',
    without: [
      {
        file: 'src/rooms/bookings/hold-places.ts',
        find: 'const heldUntil = heldUntilFrom((await context.time()).now)',
        replace: 'const heldUntil = heldUntilFrom(new Date())',
      },
    ],
    tests: [faults],
    named: 'F4',
  },
]
