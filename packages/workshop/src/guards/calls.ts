import type { Guard } from './guard.ts'

const queue = 'src/rooms/queue/queue.test.ts'
const queueRaces = 'src/rooms/queue/queue.races.test.ts'

export const callGuards: readonly Guard[] = [
  {
    promise: 'Q2',
    guard: 'only a waiting ticket is called',
    without: [
      {
        file: 'src/rooms/queue/calls.store.ts',
        find: 'and t.state = any(${[...from]})',
        replace: 'and (true or t.state = any(${[...from]}))',
      },
    ],
    tests: [queueRaces],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'a ticket that is just being called elsewhere is left out',
    without: [
      {
        file: 'src/rooms/queue/calls.store.ts',
        find: 'for update of t skip locked) free',
        replace: ') free',
      },
    ],
    tests: [queueRaces],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'tickets of one visit are called one after the other',
    without: [
      {
        file: 'src/rooms/queue/waiting.store.ts',
        find: "and (o.state in ('called', 'serving')",
        replace: 'and (false',
      },
    ],
    tests: ['src/rooms/queue/family.test.ts'],
    named: 'checked in by phone',
  },
  {
    promise: 'Q2',
    guard: 'a clerk gets only what he is skilled for',
    without: [
      { file: 'src/rooms/queue/choose-next.ts', find: 'skills === null ||', replace: 'true ||' },
    ],
    tests: [queue],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'a workplace serves one ticket',
    without: [
      {
        file: 'src/rooms/queue/call-next.ts',
        find: "if (served) return refuse('still-serving')",
        replace: '',
      },
    ],
    tests: [queue],
    named: 'Q2',
  },
  {
    promise: 'Q3',
    guard: 'walk-ins get their turn after timed calls',
    without: [
      {
        file: 'src/rooms/queue/choose-next.ts',
        find: 'if (walkInsTurn && walkIn)',
        replace: 'if (false && walkIn)',
      },
    ],
    tests: ['src/rooms/queue/choose-next.test.ts'],
    named: 'at most R',
  },
  {
    promise: 'Q3',
    guard: 'out-of-turn calls do not count among the last',
    without: [
      {
        file: 'src/rooms/queue/calls.store.ts',
        find: "and reason->>'kind' not in ('out-of-turn', 'parked', 'by-name')",
        replace: '',
      },
    ],
    tests: [queue],
    named: 'out of turn does not push',
  },
  {
    promise: 'Q4',
    guard: 'the reason is said in words',
    without: [
      {
        file: 'src/rooms/queue/call-reason.ts',
        find: 'return { kind, text: texts[kind] }',
        replace: "return { kind, text: { uk: '' } }",
      },
    ],
    tests: [queue],
    named: 'Q4',
  },
]
