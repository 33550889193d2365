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
): boolean =>
  /* guard within-skills */ skills === null ||
  /* end guard */ ticket.services.every((service) => skills.includes(service))

/** In which of the four precedences of the rule a ticket stands. */
export type Precedence = 'outOfTurn' | 'booked' | 'letIn' | 'walkIn'

export function precedenceOf(ticket: WaitingTicket): Precedence {
  if (ticket.outOfTurn) return 'outOfTurn'
  if (ticket.letIn) return 'letIn'
  return ticket.dueAt ? 'booked' : 'walkIn'
}

/** By what a precedence is ordered: the booked by their time, all others by arrival; then by id. */
export const inOrder = (a: WaitingTicket, b: WaitingTicket): number => {
  const by = (ticket: WaitingTicket) =>
    precedenceOf(ticket) === 'booked' ? ticket.dueAt!.getTime() : ticket.arrivedAt.getTime()
  return by(a) - by(b) || (a.id < b.id ? -1 : 1)
}

/** The first of each precedence among the tickets a workplace may serve. */
export type Heads<Ticket> = Readonly<Partial<Record<Precedence, Ticket>>>

function headsOf<Ticket extends WaitingTicket>(waiting: readonly Ticket[]): Heads<Ticket> {
  const heads: Partial<Record<Precedence, Ticket>> = {}
  for (const ticket of waiting) {
    const precedence = precedenceOf(ticket)
    const head = heads[precedence]
    if (!head || inOrder(ticket, head) < 0) heads[precedence] = ticket
  }
  return heads
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
export const chooseNext = <Ticket extends WaitingTicket>(
  waiting: readonly Ticket[],
  calls: readonly FormerCall[],
  now: Date,
  timedInARow = timedCallsInARow,
): Choice<Ticket> | undefined => chooseAmong(headsOf(waiting), calls, now, timedInARow)

/** Whom it calls next, and whom when those before have just been called by others; most at most. */
export function chooseInTurn<Ticket extends WaitingTicket>(
  waiting: readonly Ticket[],
  calls: readonly FormerCall[],
  now: Date,
  most: number,
): Choice<Ticket>[] {
  const choices: Choice<Ticket>[] = []
  let left = waiting
  for (let choice; choices.length < most && (choice = chooseNext(left, calls, now));) {
    const { ticket } = choice
    choices.push(choice)
    left = left.filter((other) => other !== ticket)
  }
  return choices
}

/** {@link chooseNext} when the first of each precedence is known already. */
export function chooseAmong<Ticket extends WaitingTicket>(
  { outOfTurn, booked, letIn, walkIn }: Heads<Ticket>,
  calls: readonly FormerCall[],
  now: Date,
  timedInARow = timedCallsInARow,
): Choice<Ticket> | undefined {
  const choose = (ticket: Ticket, kind: CallKind): Choice<Ticket> => ({
    ticket,
    kind,
    timed: kind === 'booked' || kind === 'let-in' || kind === 'booked-early',
    walkInWaited: walkIn !== undefined,
  })
  if (outOfTurn) return choose(outOfTurn, 'out-of-turn')

  const last = calls.slice(0, timedInARow)
  const walkInsTurn =
    last.length === timedInARow && last.every((call) => call.timed && call.walkInWaited)
  /* guard walk-ins-get-their-turn */ if (walkInsTurn && walkIn)
    /* end guard */ return choose(walkIn, 'walk-in-turn')

  const due = booked && booked.dueAt! <= now ? booked : undefined
  const timed = due && letIn ? (inOrder(due, letIn) < 0 ? due : letIn) : (due ?? letIn)
  if (timed) return choose(timed, timed === letIn ? 'let-in' : 'booked')
  if (walkIn) return choose(walkIn, 'longest-waiting')
  return booked && choose(booked, 'booked-early')
}
