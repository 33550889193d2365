export { endOfClock, factBetween, type ClockFact, type ClockState } from './clock.ts'
export { listClockFacts, putClockFact, type ClockOwner } from './clocks.store.ts'
export type { Term, TermEnd } from './term.ts'
