import { timedCallsInARow } from '../bookings/index.ts'

/** A ticket that waits, as far as the order depends on it. */
export interface WaitingTicket {
  readonly id: string
  readonly arrivedAt: Date
  /** The booked time of a booking checked in in time. */
  readonly dueAt: Date | null
  /** Let in before walk-ins by staff, counted from arrival. */
  readonly letIn: boolean
  /** Ground of the right to be served out of turn. */
  readonly outOfTurn: string | null
}

/** A call this workplace made today, out-of-turn ones left out. */
export interface FormerCall {
  /** The called one had a booking or was let in. */
  readonly timed: boolean
  /** Meanwhile a walk-in waited whom this workplace may serve. */
  readonly walkInWaited: boolean
}

/** By which part of the rule a ticket is next. */
export type CallKind =
  'out-of-turn' | 'walk-in-turn' | 'booked' | 'let-in' | 'longest-waiting' | 'booked-early'

export interface Choice<Ticket extends WaitingTicket = WaitingTicket> {
  readonly ticket: Ticket
  readonly kind: CallKind
  readonly timed: boolean
  readonly walkInWaited: boolean
}

/** Whether a clerk is skilled for all that a ticket is for. */
export const skilledFor = (
  skills: readonly string[] | null,
  ticket: { readonly services: readonly string[] },
): boolean => skills === null || ticket.services.every((service) => skills.includes(service))

const isWalkIn = (ticket: WaitingTicket) => !ticket.outOfTurn && !ticket.dueAt && !ticket.letIn

function first<Ticket extends WaitingTicket>(
  tickets: Ticket[],
  by: (ticket: Ticket) => Date,
): Ticket | undefined {
  return tickets.sort((a, b) => by(a).getTime() - by(b).getTime() || (a.id < b.id ? -1 : 1))[0]
}

/**
 * Whom a workplace calls next, among the tickets it may serve: who is out of turn by law; after R
 * timed calls in a row while a walk-in waited, the longest-waiting walk-in; who is due; the
 * longest-waiting walk-in; a booking before its time. `calls` are the workplace's last calls of
 * today, newest first.
 *
 * So at most R·(p+m−1) timed people go before a walk-in with p walk-ins up to them, where m
 * workplaces may serve them.
 */
export function chooseNext<Ticket extends WaitingTicket>(
  waiting: readonly Ticket[],
  calls: readonly FormerCall[],
  now: Date,
  timedInARow = timedCallsInARow,
): Choice<Ticket> | undefined {
  const walkIn = first(waiting.filter(isWalkIn), (t) => t.arrivedAt)
  const choose = (ticket: Ticket, kind: CallKind): Choice<Ticket> => ({
    ticket,
    kind,
    timed: kind === 'booked' || kind === 'let-in' || kind === 'booked-early',
    walkInWaited: walkIn !== undefined,
  })

  const outOfTurn = first(
    waiting.filter((t) => t.outOfTurn),
    (t) => t.arrivedAt,
  )
  if (outOfTurn) return choose(outOfTurn, 'out-of-turn')

  const last = calls.slice(0, timedInARow)
  const walkInsTurn =
    last.length === timedInARow && last.every((call) => call.timed && call.walkInWaited)
  if (walkInsTurn && walkIn) return choose(walkIn, 'walk-in-turn')

  const due = first(
    waiting.filter((t) => !t.outOfTurn && (t.letIn || (t.dueAt && t.dueAt <= now))),
    (t) => (t.letIn ? t.arrivedAt : t.dueAt!),
  )
  if (due) return choose(due, due.letIn ? 'let-in' : 'booked')
  if (walkIn) return choose(walkIn, 'longest-waiting')

  const early = first(
    waiting.filter((t) => t.dueAt),
    (t) => t.dueAt!,
  )
  return early && choose(early, 'booked-early')
}
