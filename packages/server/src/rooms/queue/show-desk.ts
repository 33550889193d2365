import type { Desk, StaffTicket } from '@transparent-office/contract'
import { localTime } from '../../database/local-time.ts'
import { act, branchTopic, type Context } from '../../http/act.ts'
import { notFound } from '../../http/refusal.ts'
import { findPerson, showVisitPart } from '../bookings/index.ts'
import { findBranchRow, pauseOf, showBranch } from '../network/index.ts'
import { findWorkplace } from '../staff/index.ts'
import { outOfTurnGrounds } from './call-reason.ts'
import { skilledFor } from './choose-next.ts'
import {
  findTicketAt,
  listApplicationsOf,
  listTicketParts,
  type TicketRow,
} from './tickets.store.ts'
import { countServed, listAside, listWaiting } from './waiting.store.ts'
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
  const person = await findPerson(db, ticket.visit_id)
  return {
    id: ticket.id,
    number: ticketNumber(ticket.letter, ticket.sequence),
    state: ticket.state,
    ...(person && { person: person.name }),
    services: (await listTicketParts(db, office.id, ticket.id)).map(showVisitPart),
    ...(ticket.booked_at && { bookedAt: localTime(ticket.booked_at, office.timeZone).at }),
    arrivedAt: localTime(ticket.arrived_at, office.timeZone).at,
    ...(ticket.out_of_turn && {
      outOfTurn: outOfTurnGrounds[ticket.out_of_turn] ?? { uk: ticket.out_of_turn },
    }),
    ...(ticket.called_at && { calledAt: ticket.called_at.toISOString() }),
    times: ticket.times,
    ...(ticket.reason && { reason: ticket.reason }),
    visit: ticket.visit_id,
    applications: await listApplicationsOf(db, office.id, ticket.id),
  }
}

/** Composes a clerk's screen; nothing when the workplace is not the caller's to see. */
export async function composeDesk(context: Context, id: string): Promise<Desk | undefined> {
  const { db, office } = context
  const workplace = await findWorkplace(db, office.id, id)
  if (!workplace || !context.reaches(workplace.branch)) return undefined
  const moment = await context.time()
  const row = (await findBranchRow(db, office.id, workplace.branch))!
  const ticket = await findTicketAt(db, office.id, id)
  const skills = skillsOf(context)
  const waiting = (await listWaiting(db, office.id, workplace.branch, moment.on)).filter((one) =>
    skilledFor(skills, one),
  )
  const aside = (state: 'missed' | 'parked') =>
    listAside(db, office.id, workplace.branch, moment.on, state, workplace.letters)
  return {
    workplace,
    status: showBranch(row, moment, office.timeZone).status,
    ...pauseOf(row),
    ...(ticket && { ticket: await composeStaffTicket(context, ticket) }),
    waiting: workplace.letters.map((letter) => ({
      letter,
      count: waiting.filter((one) => one.letter === letter).length,
    })),
    missed: (await aside('missed')).map(showNumbered),
    parked: (await aside('parked')).map(showNumbered),
    served: await countServed(db, office.id, id, moment.on),
  }
}

export const showDesk = act(
  'queue.showDesk',
  async ({ workplace }, context) => (await composeDesk(context, workplace)) ?? notFound(),
  (desk, { office }) => [branchTopic(office.id, desk.workplace.branch)],
)
