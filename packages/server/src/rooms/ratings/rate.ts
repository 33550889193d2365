import { randomUUID } from 'node:crypto'
import { act, type Context, notFound, refuse } from '../../acts/index.ts'
import { addDays } from '../../database/local-time.ts'
import {
  findVisit,
  listVisitsNumbered,
  markRated,
  readTicketNumber,
  visitToRate,
} from '../queue/index.ts'
import { averageRating, changeRatingRow, putRating } from './ratings.store.ts'
import { branchTopic } from '../network/index.ts'

/** How long after a visit it can be rated by its ticket's number, days. */
const daysOpen = 14

/** How long a tablet may keep what was pressed while it could not send, hours. */
const keptHours = 72

interface Rated {
  readonly visit?: string | undefined
  readonly ticket?: string | undefined
  readonly pressedAt?: string | undefined
}

/** The moment whose task counts: that of the press, as far as a tablet may have kept it. */
function pressedWithin(now: Date, pressedAt: string | undefined): Date {
  const pressed = pressedAt === undefined ? now : new Date(pressedAt)
  const oldest = now.getTime() - keptHours * 3_600_000
  return pressed > now || pressed.getTime() < oldest ? now : pressed
}

/** Finds the visit a caller may rate: by its code, or the one the tablet's task named at the press. */
async function findOwnVisit(context: Context, input: Rated) {
  const { db, office, caller } = context
  if (caller.kind === 'device') {
    const moment = pressedWithin((await context.time()).now, input.pressedAt)
    const named = await visitToRate(context, caller, moment)
    return named && named.visit === input.visit ? findVisit(db, office.id, named.visit) : undefined
  }
  const ids = input.visit ? [input.visit] : await visitsNumbered(context, input.ticket)
  for (const id of ids) {
    const visit = await findVisit(db, office.id, id)
    if (!visit) continue
    const { generation, key } = visit
    if (context.opens({ kind: 'visit', id, generation, key })) return visit
  }
  return undefined
}

async function visitsNumbered(context: Context, typed: string | undefined): Promise<string[]> {
  const number = typed === undefined ? undefined : readTicketNumber(typed)
  if (!number) return []
  const { on: today } = await context.time()
  return listVisitsNumbered(context.db, context.office.id, number, {
    since: addDays(today, -daysOpen),
    today,
  })
}

export const rate = act(
  'ratings.rate',
  { needsCodeOf: ({ visit }) => (visit === undefined ? undefined : { kind: 'visit', id: visit }) },
  async (input, context) => {
    const { db, office } = context
    if (input.visit === undefined && input.ticket === undefined)
      return refuse('invalid-input', {
        errors: [
          {
            at: '/visit',
            code: 'required',
            detail: 'Give the visit, or the number of its ticket.',
          },
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
  },
)

export const changeRating = act('ratings.changeRating', async ({ id, score, comment }, context) => {
  const changed = await changeRatingRow(context.db, context.office.id, id, { score, comment })
  if (!changed) return refuse('rating-closed')
  context.audit({ act: 'change', thing: 'rating', id })
  return changed
})

export const showRatings = act(
  'ratings.showRatings',
  { forCrowds: true },
  async (_, { db, office }) => {
    const { average, count } = await averageRating(db, office.id)
    return { ...(average !== null && { average: Number(average) }), count }
  },
)
