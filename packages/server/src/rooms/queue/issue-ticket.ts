import { v7 as newId } from 'uuid'
import { act, branchTopic, withCode, type Context } from '../../http/act.ts'
import { notFound, refuse, Refusal } from '../../http/refusal.ts'
import { planLeg, type VisitPart } from '../bookings/index.ts'
import { findCards } from '../catalogue/index.ts'
import { findBranchRow, listLines, statusOf } from '../network/index.ts'
import { outOfTurnGrounds } from './call-reason.ts'
import { findTicketRow, putTicket } from './tickets.store.ts'
import { composeTicket } from './show-ticket.ts'

/** Writes a ticket, tells the branch, leaves an audit line. */
export async function makeTicket(
  context: Context,
  ticket: {
    visit: string
    branch: string
    letter: string
    bookedAt: Date | null
    outOfTurn: string | null
    parts: readonly VisitPart[]
  },
): Promise<string> {
  const id = newId()
  const { now, on } = await context.time()
  await putTicket(context.db, context.office.id, { id, on, now, ...ticket })
  context.audit({
    act: 'issue',
    thing: 'ticket',
    id,
    detail: { branch: ticket.branch, letter: ticket.letter },
  })
  context.emit({ kind: 'topic', thing: branchTopic(context.office.id, ticket.branch) })
  return id
}

export const issueTicket = act('queue.issueTicket', async (input, context) => {
  const { db, office, caller } = context
  const device = caller.kind === 'device' ? caller : undefined
  const branch = device?.branch ?? input.branch
  if (branch === undefined)
    return refuse('invalid-input', {
      errors: [{ at: '/branch', code: 'required', detail: 'Staff name the branch.' }],
    })
  if (device ? input.branch !== undefined && input.branch !== branch : !context.reaches(branch))
    return notFound()
  if (device && input.outOfTurn !== undefined) return refuse('not-allowed')
  if (input.outOfTurn !== undefined && !Object.hasOwn(outOfTurnGrounds, input.outOfTurn))
    return refuse('invalid-input', {
      errors: [
        { at: '/outOfTurn', code: 'wrong-word', detail: Object.keys(outOfTurnGrounds).join(', ') },
      ],
    })
  const row = await findBranchRow(db, office.id, branch)
  if (!row) return notFound()
  const status = statusOf(row, await context.time())
  if (status === 'closed') return refuse('branch-closed')
  if (status === 'paused') return refuse('branch-paused')
  const cards = await findCards(
    db,
    office.id,
    input.visit.map(({ service }) => service),
  )
  if (cards.length < input.visit.length) return refuse('service-not-here')
  const parts = cards.map((card, i) => ({ card, persons: input.visit[i]!.persons }))
  const leg = planLeg(parts, await listLines(db, office.id, branch))
  if (leg instanceof Refusal) return leg
  const visit = newId()
  const id = await makeTicket(context, {
    visit,
    branch,
    letter: leg.letter,
    bookedAt: null,
    outOfTurn: input.outOfTurn ?? null,
    parts,
  })
  const ticket = (await findTicketRow(db, office.id, id))!
  return withCode(await composeTicket(context, ticket), { kind: 'visit', id: visit, generation: 0 })
})
