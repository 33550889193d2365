import type { Desk, StaffTicket, Workplace } from '@transparent-office/contract'
import { localTime } from '../../database/local-time.ts'
import { act, branchTopic, type Context } from '../../http/act.ts'
import { notFound } from '../../http/refusal.ts'
import { showVisitPart } from '../bookings/index.ts'
import { keptBranch, pauseOf, showBranch } from '../network/index.ts'
import { findWorkplace } from '../staff/index.ts'
import { outOfTurnGrounds } from './call-reason.ts'
import { findDealings, findTicketAt, listTicketParts, type TicketRow } from './tickets.store.ts'
import { findDeskDay } from './waiting.store.ts'
import { showNumbered, ticketNumber } from './ticket-number.ts'

/** Skills of the caller; none for others than staff. */
export const skillsOf = ({ caller }: Context): readonly string[] | null =>
  caller.kind === 'staff' ? caller.skills : []

/** Composes a ticket for the staff member at its desk. */
export async function composeStaffTicket(
  context: Context,
  ticket: TicketRow,
): Promise<StaffTicket> {
  const { db, office } = context
  const [{ person, applications }, parts] = await Promise.all([
    findDealings(db, office.id, ticket),
    listTicketParts(db, office.id, ticket.id),
  ])
  return {
    id: ticket.id,
    number: ticketNumber(ticket.letter, ticket.sequence),
    state: ticket.state,
    ...(person && { person }),
    services: parts.map(showVisitPart),
    ...(ticket.booked_at && { bookedAt: localTime(ticket.booked_at, office.timeZone).at }),
    arrivedAt: localTime(ticket.arrived_at, office.timeZone).at,
    ...(ticket.out_of_turn && {
      outOfTurn: outOfTurnGrounds[ticket.out_of_turn] ?? { uk: ticket.out_of_turn },
    }),
    ...(ticket.called_at && { calledAt: ticket.called_at.toISOString() }),
    times: ticket.times,
    ...(ticket.reason && { reason: ticket.reason }),
    visit: ticket.visit_id,
    applications,
  }
}

/** Composes a clerk's screen; nothing when the workplace is not the caller's to see. */
export async function composeDesk(
  context: Context,
  id: string,
  known?: Workplace,
): Promise<Desk | undefined> {
  const { db, office } = context
  const workplace = known ?? (await findWorkplace(db, office.id, id))
  if (!workplace || !context.reaches(workplace.branch)) return undefined
  const moment = await context.time()
  const row = (await keptBranch(context, workplace.branch))!
  const [ticket, day] = await Promise.all([
    findTicketAt(db, office.id, id),
    findDeskDay(db, office.id, workplace, skillsOf(context), moment.on),
  ])
  return {
    workplace,
    status: showBranch(row, moment, office.timeZone).status,
    ...pauseOf(row),
    ...(ticket && { ticket: await composeStaffTicket(context, ticket) }),
    waiting: workplace.letters.map((letter) => ({ letter, count: day.waiting[letter] ?? 0 })),
    missed: day.missed.map(showNumbered),
    parked: day.parked.map(showNumbered),
    served: day.served,
  }
}

export const showDesk = act(
  'queue.showDesk',
  async ({ workplace }, context) => (await composeDesk(context, workplace)) ?? notFound(),
  (desk, { office }) => [branchTopic(office.id, desk.workplace.branch)],
)
