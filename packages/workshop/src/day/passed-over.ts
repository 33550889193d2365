import type { BranchRecord, SeenTicket } from './record.ts'

/** Timed calls a workplace makes at most before it calls a walk-in who waits: R of the house rule. */
const timedInARow = 2

/** Calls of people with a time. */
const timed = ['booked', 'let-in', 'booked-early']
const ofWalkIns = ['walk-in-turn', 'longest-waiting']

/** How somebody without a booking was passed over until called. */
export interface PassedOver {
  readonly ticket: SeenTicket
  /** So many people with a time were called before, at workplaces that could have called them. */
  readonly times: number
  /** So many may be at most: R·(p+m−1). */
  readonly bound: number
}

/** Whether somebody waits by arrival alone: without a booking, or come too late for it. */
export const isWalkIn = ({ kind }: SeenTicket): boolean => kind === 'walk-in' || kind === 'late'

/**
 * Counts for everybody without a booking how many with a time were called before them, against the
 * bound that the house rule gives: R·(p+m−1), where the m workplaces that could serve them called p
 * walk-ins up to them. Calls by name and those by law are no part of it.
 */
export function countPassedOver({ tickets, calls }: BranchRecord): PassedOver[] {
  return tickets.flatMap((ticket) => {
    const { call, callsBefore, letter } = ticket
    if (!isWalkIn(ticket) || call === undefined || callsBefore === undefined) return []
    const own = calls.slice(callsBefore, call + 1).filter(({ letters }) => letters.includes(letter))
    const times = own.filter(({ kind }) => timed.includes(kind)).length
    const walkIns = own.filter(({ kind }) => ofWalkIns.includes(kind)).length
    const workplaces = new Set(own.map(({ desk }) => desk)).size
    return { ticket, times, bound: timedInARow * (walkIns + workplaces - 1) }
  })
}
