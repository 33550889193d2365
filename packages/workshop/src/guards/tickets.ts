import type { Guard } from './guard.ts'

const queue = 'src/rooms/queue/queue.test.ts'
const faults = 'src/faults.races.test.ts'

export const ticketGuards: readonly Guard[] = [
  {
    promise: 'Q1',
    guard: 'numbers count by one in the ticket’s own transaction',
    without: [
      {
        file: 'src/rooms/queue/tickets.store.ts',
        find: 'do update set last = n.last + 1',
        replace: 'do update set last = n.last + 2',
      },
    ],
    tests: [queue],
    named: 'Q1',
  },
  {
    promise: 'Q1',
    guard: 'who was carried over the night keeps the first numbers',
    without: [
      {
        file: 'src/rooms/queue/issue-ticket.ts',
        find: 'await carryOver(context.db, context.office.id, visit.branch, on)',
        replace: 'void carryOver',
      },
    ],
    tests: ['src/rooms/queue/large-hall.test.ts'],
    named: 'Q1, Q6',
  },
  {
    promise: 'Q5',
    guard: 'a parked ticket can be called again',
    without: [
      {
        file: 'src/rooms/queue/aside.ts',
        find: "['waiting', 'parked'],\n    )",
        replace: "['waiting'],\n    )",
      },
    ],
    tests: ['src/rooms/queue/large-hall.test.ts'],
    named: 'Q5: a parked',
  },
  {
    promise: 'Q7',
    guard: 'bookings to come lengthen the wait that is told',
    without: [
      {
        file: 'src/rooms/queue/foresee.ts',
        find: 'left.join(ahead[0])',
        replace: 'void left',
      },
    ],
    tests: ['src/rooms/queue/foresee.test.ts'],
    named: 'a booking that will come|Q7',
  },
  {
    promise: 'F5',
    guard: 'a number belongs to the day of its ticket',
    without: [
      {
        file: 'src/rooms/queue/tickets.store.ts',
        find: 'values (${office}, ${ticket.branch}, ${ticket.letter}, ${ticket.on}, 1,',
        replace: "values (${office}, ${ticket.branch}, ${ticket.letter}, '2028-02-28', 1,",
      },
    ],
    tests: [faults],
    named: 'F5',
  },
  {
    promise: 'Q2',
    guard: 'who is called while his run is made void stays called',
    without: [
      {
        file: 'src/rooms/queue/void-run.store.ts',
        find: 'for update of t skip locked',
        replace: '',
      },
    ],
    tests: ['src/rooms/queue/queue.races.test.ts'],
    named: 'run is made void',
  },
  {
    promise: 'Q2',
    guard: 'what is left of a visit that was called stays in the queue',
    without: [
      {
        file: 'src/rooms/queue/void-run.store.ts',
        find: '(select count(*) from tickets o where o.visit_id = run.visit_id)',
        replace: '0 + count(*)',
      },
    ],
    tests: ['src/rooms/queue/void-run.test.ts'],
    named: 'rest of that visit',
  },
]
