import type { Ticket } from '@transparent-office/contract'
import { act, type Context, notFound } from '../../acts/index.ts'
import { showVisitPart, type VisitPart } from '../bookings/index.ts'
import {
  cachedBranch,
  minutesUntilClosing,
  pauseOf,
  showBranch,
  visitBranch,
  branchTopic,
} from '../network/index.ts'
import { showBookedAt } from './show-booked-at.ts'
import { outlookOf, type Outlook } from './forecast.ts'
import { listCalls, type CallRow } from './calls.store.ts'
import {
  findNumbered,
  findTicketRow,
  listTicketParts,
  listTicketsOfVisit,
  type TicketRow,
} from './tickets.store.ts'
import { tellWait } from './waits.ts'
import { readTicketNumber, ticketNumber } from './ticket-number.ts'

/** A ticket's state for people: one that was not called on its day has lapsed. */
const stateOf = ({ state, onDay }: TicketRow, today: string): Ticket['state'] =>
  onDay < today && ['waiting', 'called', 'parked', 'missed'].includes(state) ? 'lapsed' : state

const showStop = (ticket: TicketRow, today: string) => ({
  id: ticket.id,
  number: ticketNumber(ticket.letter, ticket.sequence),
  state: stateOf(ticket, today),
  ...(ticket.hallId && { hall: ticket.hallId }),
})

/** The last call to the line of a ticket on its day. */
export const findLastCall = (
  { db, office }: Context,
  ticket: Pick<TicketRow, 'branchId' | 'onDay' | 'line'>,
): Promise<CallRow[]> =>
  listCalls(db, office.id, ticket.branchId, ticket.onDay, { letter: ticket.line, most: 1 })

/** What is known of a ticket besides its row. */
interface KnownOfTicket {
  /** All tickets of its visit. */
  readonly route?: readonly TicketRow[]
  readonly parts?: readonly VisitPart[]
  readonly outlook?: Outlook
  readonly lastCall?: readonly CallRow[]
}

/** Composes a ticket for the person's screen; what is not known yet is read. */
export async function composeTicket(
  context: Context,
  ticket: TicketRow,
  known: KnownOfTicket = {},
): Promise<Ticket> {
  const { db, office } = context
  const moment = await context.time()
  const state = stateOf(ticket, moment.on)
  const route = known.route ?? (await listTicketsOfVisit(db, office.id, ticket.visitId))
  const before = route.filter(({ leg }) => leg < ticket.leg)
  const waits =
    state === 'waiting' &&
    !before.some((other) => ['waiting', 'called', 'serving', 'parked'].includes(other.state))
  const atDesk = ticket.state === 'called' || ticket.state === 'serving'
  const branchRow = (await cachedBranch(context, ticket.branchId))!
  const branch = showBranch(branchRow, moment, office.timeZone)
  const outlook = waits
    ? (known.outlook ?? (await outlookOf(context, ticket.branchId, ticket)))
    : undefined
  const [last] = waits ? await (known.lastCall ?? findLastCall(context, ticket)) : []
  return {
    id: ticket.id,
    number: ticketNumber(ticket.letter, ticket.sequence),
    on: ticket.onDay,
    state,
    branch: visitBranch(branchRow, ticket.hallId ?? undefined),
    services: (known.parts ?? (await listTicketParts(db, office.id, ticket.id))).map(showVisitPart),
    ...showBookedAt(ticket, office.timeZone),
    ...(outlook && {
      ahead: outlook.ahead,
      ...(outlook.foreseen && tellWait(outlook.foreseen, minutesUntilClosing(branchRow, moment))),
    }),
    ...(atDesk && { desk: ticket.desk! }),
    ...(atDesk && ticket.reason && { reason: ticket.reason }),
    times: ticket.times,
    ...(last && {
      lastCall: { number: ticketNumber(last.letter, last.sequence), reason: last.reason },
    }),
    ...(branch.status === 'paused' && ticket.state !== 'served' && pauseOf(branchRow)),
    ...(branch.shelter && { shelter: branch.shelter }),
    ...(branch.closesAt && { validUntil: branch.closesAt }),
    visit: ticket.visitId,
    ...(route.length > 1 && { route: route.map((stop) => showStop(stop, moment.on)) }),
    canRate: ticket.over && !ticket.rated,
    updatedAt: moment.at,
  }
}

export const findTicket = act(
  'queue.findTicket',
  { topics: (ticket, { office }) => [branchTopic(office.id, ticket.branch.id)] },
  async ({ id }, context) => {
    const ticket = await findTicketRow(context.db, context.office.id, id)
    if (!ticket) return notFound()
    const { visitId: visit, generation, key } = ticket
    const own = context.opens({ kind: 'visit', id: visit, generation, key })
    return own || context.reaches(ticket.branchId) ? composeTicket(context, ticket) : notFound()
  },
)

/** The ticket of a number as somebody gave it, of today or another day. */
export async function findNumberedTicket(
  context: Context,
  branch: string,
  number: string,
  on?: string,
): Promise<TicketRow | undefined> {
  const typed = readTicketNumber(number)
  if (!typed) return undefined
  const day = on ?? (await context.time()).on
  return findNumbered(context.db, context.office.id, branch, typed, day)
}

export const findTicketNumbered = act(
  'queue.findTicketNumbered',
  async ({ branch, number, on }, context) => {
    if (!context.reaches(branch)) return notFound()
    const ticket = await findNumberedTicket(context, branch, number, on)
    return ticket ? composeTicket(context, ticket) : notFound()
  },
)
