export { endOfClock, factBetween, type ClockState } from './clock.ts'
export { listClockFacts, putClockFact } from './clocks.store.ts'
export type { Term, TermEnd } from './term.ts'
