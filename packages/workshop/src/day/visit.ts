import type { Second } from './day-time.ts'
import type { Desk } from './desk.ts'
import type { Person } from './people.ts'
import type { SeenTicket } from './record.ts'

/** Somebody at the office with one or several tickets. */
export interface Visit {
  readonly person: Person
  /** Opens the tickets and the rating. */
  readonly code: string
  readonly id: string
  readonly tickets: VisitTicket[]
}

export interface VisitTicket {
  readonly id: string
  readonly visit: Visit
  readonly seen: SeenTicket
  /** Letter of the line it waits in now. */
  letter: string
  /** Missed a call already. */
  missed: boolean
  /** Was at a desk already, and left it for papers or for another line. */
  sentAway: boolean
}

/** A ticket that can be called now. */
export interface Waiting {
  readonly ticket: VisitTicket
  /** Its person was sent away and is back: called by name. */
  readonly isBack: boolean
  /** Who is about to call. */
  seenBy?: Desk
}

/** A booking somebody has. */
export interface Booked {
  readonly id: string
  readonly code: string
  readonly startsAt: Second
}
