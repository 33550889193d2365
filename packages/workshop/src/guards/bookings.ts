import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const faults = 'src/faults.races.test.ts'

export const bookingGuards: readonly Guard[] = [
  {
    promise: 'F16',
    guard: 'no number that costs who calls it is taken',
    without: [
      {
        file: 'src/notifications/reachable-phone.ts',
        find: "costly.includes(number.getType() ?? '')",
        replace: 'false',
      },
    ],
    tests: ['src/notifications/reachable-phone.test.ts'],
    named: 'nobody makes the office call',
  },
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
    promise: 'B6',
    guard: 'another time kept for a booking never touches the places it has',
    without: [
      {
        file: 'src/rooms/bookings/days/keep-alternative.ts',
        find: '{ booking: row.id }',
        replace: '{ booking: row.id, reuses: true }',
      },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'B1, B3, B6',
  },
  {
    promise: 'B6',
    guard: 'a kept time that is closed too is replaced by another',
    without: [
      {
        file: 'src/rooms/bookings/days/replan.store.ts',
        find: 'p.withdrawn and p.free_at > office_now()',
        replace: 'false and p.free_at > office_now()',
      },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'is closed too',
  },
  {
    promise: 'B6',
    guard: 'what is left within the hours of a shortened day stands',
    without: [
      {
        file: 'src/rooms/bookings/drop-service.ts',
        find: 'const stands = await standsWhole(db, row.id)',
        replace: 'const stands = await Promise.resolve(false)',
      },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'what is left of a visit',
  },
  {
    promise: 'B1',
    guard: 'of each start of a move one seat stays the booking’s',
    without: [
      {
        file: 'src/rooms/bookings/places.store.ts',
        find: 'row_number() over (partition by pool_id, starts_at order by free_at desc, withdrawn) = 1',
        replace: 'true',
      },
    ],
    tests: ['src/rooms/bookings/days/own-places.test.ts'],
    named: 'who moves to the hour',
  },
  {
    promise: 'B7',
    guard: 'who mints a day and who changes its plan come one after the other',
    without: [
      {
        file: 'src/rooms/bookings/open-days.ts',
        find: 'await lockPlan(tx, office.id, branch)',
        replace: '',
      },
    ],
    tests: ['src/rooms/bookings/opening.races.test.ts'],
    named: 'closed while it is minted',
  },
  {
    promise: 'B7',
    guard: 'a day has its places before it opens',
    without: [
      {
        file: 'src/rooms/bookings/booking-days.ts',
        find: 'addDays(on, daysAhead + mintedBefore)',
        replace: 'addDays(on, daysAhead - 1 + 0 * mintedBefore)',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'a millisecond before',
  },
  {
    promise: 'B7',
    guard: 'a day that is not open yet offers nothing',
    without: [
      {
        file: 'src/rooms/bookings/list-availability.ts',
        find: 'const open = on <= lastOpenDay(moment)',
        replace: 'const open = true',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'a millisecond before',
  },
  {
    promise: 'B7',
    guard: 'seats that open are counted by who looks, not when the next count is due',
    without: [
      {
        file: 'src/rooms/bookings/places.store.ts',
        find: 'where d.opens_at <= office_now()',
        replace: 'where false',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'from an announced minute',
  },
  {
    promise: 'B4',
    guard: 'what was missed is not moved',
    without: [
      {
        file: 'src/rooms/bookings/change-booking.ts',
        find: "if (isMissed(row, (await context.time()).now)) return refuse('time-past')",
        replace: '',
      },
    ],
    tests: [bookings],
    named: 'what was missed',
  },
  {
    promise: 'B7',
    guard: 'the hour that the clocks repeat is told apart',
    without: [
      {
        file: 'src/rooms/bookings/list-availability.ts',
        find: '...clockAt(startsAt, timeZone),',
        replace: '',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'are told apart',
  },
  {
    promise: 'B7',
    guard: 'staff see which of the repeated hours a visit is in',
    without: [
      {
        file: 'src/rooms/bookings/days/list-bookings.ts',
        find: '...clockAt(row.starts_at, office.timeZone),',
        replace: '',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'B7: staff',
  },
  {
    promise: 'B7',
    guard: 'each stop of a visit says which of the repeated hours it is in',
    without: [
      {
        file: 'src/rooms/bookings/booking.ts',
        find: 'legs: showLegs(row.legs, timeZone),',
        replace: 'legs: showLegs(row.legs, "UTC"),',
      },
    ],
    tests: ['src/rooms/bookings/opening.test.ts'],
    named: 'B7: staff',
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
