import type { Guard } from './guard.ts'

const queue = 'src/rooms/queue/queue.test.ts'
const faults = 'src/faults.races.test.ts'

export const ticketGuards: readonly Guard[] = [
  {
    promise: 'Q1',
    guard: 'numbers count by one in the ticket’s own transaction',
    without: [{ mark: 'numbers-without-gap', replace: 'do update set last = n.last + 2' }],
    tests: [queue],
    named: 'Q1',
  },
  {
    promise: 'Q1',
    guard: 'who was carried over the night keeps the first numbers',
    without: [{ mark: 'number-kept-over-night', replace: 'void carryOver' }],
    tests: ['src/rooms/queue/large-hall.test.ts'],
    named: 'Q1, Q6',
  },
  {
    promise: 'Q5',
    guard: 'a parked ticket can be called again',
    without: [{ mark: 'parked-is-not-called-by-itself', replace: "['waiting'],\n    )" }],
    tests: ['src/rooms/queue/large-hall.test.ts'],
    named: 'Q5: a parked',
  },
  {
    promise: 'Q7',
    guard: 'bookings to come lengthen the wait that is told',
    without: [{ mark: 'booked-lengthen-the-wait', replace: 'void left' }],
    tests: ['src/rooms/queue/foresee.test.ts'],
    named: 'a booking that will come|Q7',
  },
  {
    promise: 'F5',
    guard: 'a number belongs to the day of its ticket',
    without: [
      {
        mark: 'number-of-one-day',
        replace: "values (${office}, ${ticket.branch}, ${ticket.letter}, '2028-02-28', 1,",
      },
    ],
    tests: [faults],
    named: 'F5',
  },
  {
    promise: 'Q2',
    guard: 'who is called while his run is made void stays called',
    without: [{ mark: 'called-is-not-voided', replace: '' }],
    tests: ['src/rooms/queue/queue.races.test.ts'],
    named: 'run is made void',
  },
  {
    promise: 'Q2',
    guard: 'what is left of a visit that was called stays in the queue',
    without: [{ mark: 'called-visit-is-not-voided', replace: '0 + count(*)' }],
    tests: ['src/rooms/queue/void-run.test.ts'],
    named: 'rest of that visit',
  },
]
