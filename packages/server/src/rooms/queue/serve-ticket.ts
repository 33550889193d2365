import type { StaffTicket } from '@transparent-office/contract'
import { act, type Context, notFound, Refusal, refuse } from '../../acts/index.ts'
import { findBranchRow, statusOf, branchTopic } from '../network/index.ts'
import { findWorkplaceOf } from '../staff/index.ts'
import { changeTicket, findTicketRow, restoreTicket, type TicketRow } from './tickets.store.ts'
import { endVisit } from './visits.store.ts'
import { composeStaffTicket } from './show-desk.ts'

/** How often a ticket is called at most. */
export const callsMost = 3

type AtDesk = Refusal<'not-found' | 'wrong-ticket-state' | 'not-at-this-workplace'>

/** Finds the ticket at the caller's own desk, in one of these states, and locks it. */
export async function findAtOwnDesk(
  context: Context,
  id: string,
  states: readonly TicketRow['state'][],
): Promise<TicketRow | AtDesk> {
  const { db, office, caller } = context
  const ticket = await findTicketRow(db, office.id, id, true)
  if (!ticket || !context.reaches(ticket.branchId)) return notFound()
  if (!states.includes(ticket.state)) return refuse('wrong-ticket-state')
  const workplace =
    caller.kind === 'staff' ? await findWorkplaceOf(db, office.id, caller.id) : undefined
  if (!workplace || workplace.id !== ticket.workplaceId) return refuse('not-at-this-workplace')
  return ticket
}

/** Tells the branch and answers with the ticket as it is now. */
export async function changed(
  context: Context,
  ticket: TicketRow,
  what: string,
  why?: string,
): Promise<StaffTicket> {
  context.audit({ act: what, thing: 'ticket', id: ticket.id, ...(why && { why }) })
  context.emit({ kind: 'topic', thing: branchTopic(context.office.id, ticket.branchId) })
  return composeStaffTicket(
    context,
    (await findTicketRow(context.db, context.office.id, ticket.id))!,
  )
}

export const recall = act('queue.recall', async ({ id }, context) => {
  const ticket = await findAtOwnDesk(context, id, ['called'])
  if (ticket instanceof Refusal) return ticket
  const moment = await context.time()
  const branch = (await findBranchRow(context.db, context.office.id, ticket.branchId))!
  if (statusOf(branch, moment) === 'paused') return refuse('branch-paused')
  if (ticket.times >= callsMost) return refuse('no-more-calls')
  await changeTicket(context.db, context.office.id, id, {
    times: ticket.times + 1,
    calledAt: moment.now,
  })
  return changed(context, ticket, 'recall')
})

export const serve = act('queue.serve', async ({ id }, context) => {
  const ticket = await findAtOwnDesk(context, id, ['called'])
  if (ticket instanceof Refusal) return ticket
  await changeTicket(context.db, context.office.id, id, {
    state: 'serving',
    servedAt: (await context.time()).now,
  })
  return changed(context, ticket, 'serve')
})

export const miss = act('queue.miss', async ({ id }, context) => {
  const ticket = await findAtOwnDesk(context, id, ['called'])
  if (ticket instanceof Refusal) return ticket
  await changeTicket(context.db, context.office.id, id, { state: 'missed' })
  return changed(context, ticket, 'miss')
})

export const finish = act('queue.finish', async ({ id }, context) => {
  const ticket = await findAtOwnDesk(context, id, ['called', 'serving'])
  if (ticket instanceof Refusal) return ticket
  const { now } = await context.time()
  await changeTicket(context.db, context.office.id, id, { state: 'served', finishedAt: now })
  await endVisit(context.db, context.office.id, ticket.visitId, now)
  return changed(context, ticket, 'finish')
})

export const restore = act('queue.restore', async ({ id }, context) => {
  const ticket = await findTicketRow(context.db, context.office.id, id, true)
  if (!ticket || !context.reaches(ticket.branchId)) return notFound()
  if (ticket.state !== 'missed' || ticket.onDay !== (await context.time()).on)
    return refuse('wrong-ticket-state')
  await restoreTicket(context.db, context.office.id, id)
  return changed(context, ticket, 'restore', 'came after the call')
})
