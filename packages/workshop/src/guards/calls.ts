import type { Guard } from './guard.ts'

const queue = 'src/rooms/queue/queue.test.ts'
const queueRaces = 'src/rooms/queue/queue.races.test.ts'

export const callGuards: readonly Guard[] = [
  {
    promise: 'Q2',
    guard: 'only a waiting ticket is called',
    without: [
      { mark: 'only-waiting-is-called', replace: 'and (true or t.state = any(${[...from]}))' },
    ],
    tests: [queueRaces],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'a ticket that is just being called elsewhere is left out',
    without: [{ mark: 'locked-ticket-is-passed', replace: ') free' }],
    tests: [queueRaces],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'tickets of one visit are called one after the other',
    without: [{ mark: 'one-desk-a-visit', replace: 'and (false' }],
    tests: ['src/rooms/queue/family.test.ts'],
    named: 'checked in by phone',
  },
  {
    promise: 'Q2',
    guard: 'a clerk gets only what he is skilled for',
    without: [{ mark: 'within-skills', replace: 'true ||' }],
    tests: [queue],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'a workplace serves one ticket',
    without: [{ mark: 'one-ticket-a-workplace', replace: '' }],
    tests: [queue],
    named: 'Q2',
  },
  {
    promise: 'Q3',
    guard: 'walk-ins get their turn after timed calls',
    without: [{ mark: 'walk-ins-get-their-turn', replace: 'if (false && walkIn)' }],
    tests: ['src/rooms/queue/choose-next.test.ts'],
    named: 'at most R',
  },
  {
    promise: 'Q3',
    guard: 'out-of-turn calls do not count among the last',
    without: [{ mark: 'out-of-turn-counts-apart', replace: '' }],
    tests: [queue],
    named: 'out of turn does not push',
  },
  {
    promise: 'Q4',
    guard: 'the reason is said in words',
    without: [{ mark: 'reason-in-words', replace: "return { kind, text: { uk: '' } }" }],
    tests: [queue],
    named: 'Q4',
  },
]
