import type { Second } from './day-time.ts'

/** A ticket as the day saw it. */
export interface SeenTicket {
  readonly branch: string
  readonly number: string
  /** `late`: booked, but checked in too late for the booked time. */
  readonly kind: 'walk-in' | 'lawful' | 'booked' | 'late'
  /** Letter of the line it waits in first. */
  readonly letter: string
  readonly arrivedAt: Second
  readonly bookedAt?: Second
  /** Minutes of waiting told when it was taken. */
  readonly told?: { readonly from: number; readonly to: number }
  /** Since when it could be called: a second errand waits for the first. */
  waitsSince?: Second
  /** So many calls its branch had made by then. */
  callsBefore?: number
  /** When it was called first, and by which of the branch's calls. */
  calledAt?: Second
  call?: number
  state: 'waiting' | 'called' | 'serving' | 'parked' | 'missed' | 'served'
}

/** A call as the board showed it. */
export interface SeenCall {
  readonly desk: string
  readonly letters: readonly string[]
  readonly kind: string
  readonly ticket: SeenTicket
  /** The first call of this ticket. */
  readonly first: boolean
}

/** Everything the day saw of a branch. */
export interface BranchRecord {
  readonly branch: string
  /** How many people came in. */
  visits: number
  readonly tickets: SeenTicket[]
  /** In the order in which they were made. */
  readonly calls: SeenCall[]
  /** When the branch stood still. */
  readonly stops: { readonly from: Second; readonly to: Second }[]
  /** Seconds at which clerks sat at open workplaces, pauses left out. */
  manned: number
  /** Seconds of these with somebody at the desk or on the way there. */
  busy: number
  readonly scores: number[]
  /** What happened how often. */
  readonly counts: Map<string, number>
}

export const newRecord = (branch: string): BranchRecord => ({
  branch,
  visits: 0,
  tickets: [],
  calls: [],
  stops: [],
  manned: 0,
  busy: 0,
  scores: [],
  counts: new Map(),
})

/** Counts something that happened. */
export const count = ({ counts }: BranchRecord, what: string): void =>
  void counts.set(what, (counts.get(what) ?? 0) + 1)
