import { randomUUID } from 'node:crypto'
import { branchTopic, act, type Context } from '../../http/act.ts'
import { notFound, refuse } from '../../http/refusal.ts'
import { addDays } from '../../database/local-time.ts'
import {
  composeTask,
  findVisit,
  listTicketsNumbered,
  markRated,
  readTicketNumber,
} from '../queue/index.ts'
import { averageRating, changeRatingRow, putRating } from './ratings.store.ts'

/** How long after a visit it can be rated by its ticket's number, days. */
const daysOpen = 14

/** Finds the visit a caller may rate: by its code, or the one the tablet's task names. */
async function findOwnVisit(
  context: Context,
  input: { visit?: string | undefined; ticket?: string | undefined },
) {
  const { db, office, caller } = context
  if (caller.kind === 'device') {
    const { rate } = await composeTask(context, caller)
    return rate && rate.visit === input.visit ? findVisit(db, office.id, rate.visit) : undefined
  }
  const ids = input.visit ? [input.visit] : await visitsNumbered(context, input.ticket)
  for (const id of ids) {
    const visit = await findVisit(db, office.id, id)
    if (visit && context.opens({ kind: 'visit', id, generation: visit.generation })) return visit
  }
  return undefined
}

async function visitsNumbered(context: Context, typed: string | undefined): Promise<string[]> {
  const number = typed === undefined ? undefined : readTicketNumber(typed)
  if (!number) return []
  const since = addDays((await context.time()).on, -daysOpen)
  return (await listTicketsNumbered(context.db, context.office.id, number, since)).map(
    (ticket) => ticket.visit_id,
  )
}

export const rate = act('ratings.rate', async (input, context) => {
  const { db, office } = context
  if (input.visit === undefined && input.ticket === undefined)
    return refuse('invalid-input', {
      errors: [
        { at: '/visit', code: 'required', detail: 'Give the visit, or the number of its ticket.' },
      ],
    })
  const visit = await findOwnVisit(context, input)
  if (!visit) return notFound()
  if (!visit.over) return refuse('visit-not-over')
  if (!(await markRated(db, office.id, visit.id))) return refuse('already-rated')
  const id = randomUUID()
  await putRating(db, office.id, {
    id,
    branch: visit.branch,
    on: visit.on,
    score: input.score,
    comment: input.comment || null,
  })
  // The audit knows that the visit was rated, not how.
  context.audit({ act: 'rate', thing: 'visit', id: visit.id })
  context.emit({ kind: 'topic', thing: branchTopic(office.id, visit.branch) })
  return { id, score: input.score }
})

export const changeRating = act('ratings.changeRating', async ({ id, score, comment }, context) => {
  const changed = await changeRatingRow(context.db, context.office.id, id, { score, comment })
  if (!changed) return refuse('rating-closed')
  context.audit({ act: 'change', thing: 'rating', id })
  return changed
})

export const showRatings = act('ratings.showRatings', async (_, { db, office }) => {
  const { average, count } = await averageRating(db, office.id)
  return { ...(average !== null && { average: Number(average) }), count }
})
