import type { Desk, StaffTicket, Workplace } from '@transparent-office/contract'
import { sayOutOfTurn } from '@transparent-office/words/queue/call-reasons/say-call-reason'
import { localTime } from '../../database/local-time.ts'
import { act, type Context, notFound } from '../../acts/index.ts'
import { showVisitPart } from '../bookings/index.ts'
import { cachedBranch, pauseOf, showBranch, branchTopic } from '../network/index.ts'
import { findWorkplace } from '../staff/index.ts'
import { skilledFor } from './choose-next.ts'
import type { ForeseenTicket } from './foresee.ts'
import {
  findPersonOfTicket,
  findTicketAt,
  listTicketParts,
  type TicketRow,
} from './tickets.store.ts'
import { findDeskDay, listCallable } from './waiting.store.ts'
import { showBookedAt } from './show-booked-at.ts'
import { showNumbered, ticketNumber } from './ticket-number.ts'

/** Skills of the caller; none for others than staff. */
export const skillsOf = ({ caller }: Context): readonly string[] | null =>
  caller.kind === 'staff' ? caller.skills : []

/** Whose errand a ticket is, and for what. */
const findErrand = ({ db, office }: Context, ticket: string) =>
  Promise.all([findPersonOfTicket(db, office.id, ticket), listTicketParts(db, office.id, ticket)])

/** Composes a ticket for the staff member at its desk. */
export async function composeStaffTicket(
  context: Context,
  ticket: TicketRow,
  errand: ReturnType<typeof findErrand> = findErrand(context, ticket.id),
): Promise<StaffTicket> {
  const { timeZone } = context.office
  const [person, parts] = await errand
  return {
    id: ticket.id,
    number: ticketNumber(ticket.letter, ticket.sequence),
    state: ticket.state,
    ...(person && {
      person: person.name,
      ...(person.phone && { phone: person.phone }),
      ...(person.email && { email: person.email }),
    }),
    services: parts.map(showVisitPart),
    ...showBookedAt(ticket, timeZone),
    arrivedAt: localTime(ticket.arrivedAt, timeZone).at,
    ...(ticket.outOfTurn && {
      outOfTurn: sayOutOfTurn(ticket.outOfTurn) ?? { uk: ticket.outOfTurn },
    }),
    ...(ticket.calledAt && { calledAt: ticket.calledAt.toISOString() }),
    times: ticket.times,
    ...(ticket.reason && { reason: ticket.reason }),
    visit: ticket.visitId,
    applications: [...ticket.takenIn],
  }
}

/** Those who wait whom the caller is skilled for. */
export const withinSkills = (
  context: Context,
  waiting: readonly ForeseenTicket[],
): readonly ForeseenTicket[] => {
  const skills = skillsOf(context)
  return waiting.filter((ticket) => skilledFor(skills, ticket))
}

/** What an act has found already of a desk it shows. */
interface KnownOfDesk {
  readonly workplace?: Workplace
  /** The ticket there. */
  readonly ticket?: string | undefined
  /** Whom its clerk may call. */
  readonly waiting?: readonly ForeseenTicket[]
}

/** Composes a clerk's screen; nothing when the workplace is not the caller's to see. */
export async function composeDesk(
  context: Context,
  id: string,
  known: KnownOfDesk = {},
): Promise<Desk | undefined> {
  const { db, office } = context
  const workplace = known.workplace ?? (await findWorkplace(db, office.id, id))
  if (!workplace || !context.reaches(workplace.branch)) return undefined
  const moment = await context.time()
  const row = (await cachedBranch(context, workplace.branch))!
  // Begun together, so that they go to the database together.
  const [ticket, day, waiting, errand] = await Promise.all([
    findTicketAt(db, office.id, id),
    findDeskDay(db, office.id, workplace, moment.on),
    known.waiting ?? listCallable(db, office.id, id, moment.on),
    known.ticket === undefined ? undefined : findErrand(context, known.ticket),
  ])
  const callable = withinSkills(context, waiting)
  return {
    workplace,
    status: showBranch(row, moment, office.timeZone).status,
    ...pauseOf(row),
    ...(ticket && {
      ticket: await composeStaffTicket(context, ticket, errand && Promise.resolve(errand)),
    }),
    waiting: workplace.letters.map((letter) => ({
      letter,
      count: callable.filter((one) => one.letter === letter).length,
    })),
    missed: day.missed.map(showNumbered),
    parked: day.parked.map(showNumbered),
    served: day.served,
  }
}

export const showDesk = act(
  'queue.showDesk',
  { topics: (desk, { office }) => [branchTopic(office.id, desk.workplace.branch)] },
  async ({ workplace }, context) => (await composeDesk(context, workplace)) ?? notFound(),
)
