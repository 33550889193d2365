import type { Workplace } from '@transparent-office/contract'
import { inEachLanguage } from '@transparent-office/words'
import { act, type Context, notFound, refuse, staffOf } from '../../acts/index.ts'
import { sayTime, timedCallsInARow } from '../bookings/index.ts'
import { statusOf, branchTopic } from '../network/index.ts'
import { findBranchOfWorkplace, lockWorkplace } from '../staff/index.ts'
import { callReason } from './call-reason.ts'
import { chooseInTurn, type FormerCall } from './choose-next.ts'
import { callFirst, listFormerCalls, oneDeskAVisit, servesTicket } from './calls.store.ts'
import { listCallable } from './waiting.store.ts'
import type { ForeseenTicket } from './foresee.ts'
import { composeDesk, withinSkills } from './show-desk.ts'

/** So many are looked at before the line is read again: more workplaces than these seldom call at once. */
const choicesMost = 24

export const callNext = act(
  'queue.callNext',
  { runAgainAfter: [oneDeskAVisit] },
  async ({ workplace: id }, context) => {
    const { db, office } = context
    const clerk = staffOf(context)
    const moment = await context.time()
    const list = () => listCallable(db, office.id, id, moment.on)
    const [workplace, branch, served, calls, first] = await Promise.all([
      lockWorkplace(db, office.id, id),
      findBranchOfWorkplace(db, office.id, id),
      servesTicket(db, office.id, id),
      listFormerCalls(db, office.id, id, moment.on, timedCallsInARow),
      list(),
    ])
    if (!workplace || !branch || !context.reaches(workplace.branch)) return notFound()
    if (workplace.clerk?.id !== clerk.id) return refuse('not-at-this-workplace')
    if (statusOf(branch, moment) === 'paused') return refuse('branch-paused')
    /* guard one-ticket-a-workplace */ if (served) return refuse('still-serving') /* end guard */

    let waiting = withinSkills(context, first)
    let called = await callOne(context, workplace, waiting, calls)
    while (called === 'others-were-quicker') {
      waiting = withinSkills(context, await list())
      called = await callOne(context, workplace, waiting, calls)
    }
    const ticket = called?.id
    const left = waiting.filter((other) => other.id !== ticket)
    return (await composeDesk(context, id, { workplace, ticket, waiting: left }))!
  },
)

/** Calls who is next, or who is next after those other workplaces are just calling. */
async function callOne(
  context: Context,
  { id, branch }: Workplace,
  waiting: readonly ForeseenTicket[],
  calls: readonly FormerCall[],
): Promise<ForeseenTicket | 'others-were-quicker' | undefined> {
  const { db, office } = context
  const { now, on } = await context.time()
  const choices = chooseInTurn(waiting, calls, now, choicesMost)
  if (choices.length === 0) return undefined
  const callable = choices.map(({ ticket, kind, timed, walkInWaited }) => ({
    ticket: ticket.id,
    timed,
    walkInWaited,
    reason: callReason(kind, {
      letter: ticket.letter,
      bookedAt: ticket.dueAt
        ? inEachLanguage((language) => sayTime(ticket.dueAt!, office.timeZone, language))
        : undefined,
    }),
  }))
  const place = await callFirst(db, office.id, { workplace: id, now, on }, callable)
  if (place === undefined) return 'others-were-quicker'
  const { ticket, kind } = choices[place]!
  context.audit({
    act: 'call',
    thing: 'ticket',
    id: ticket.id,
    why: kind,
    detail: { workplace: id },
  })
  context.emit({ kind: 'topic', thing: branchTopic(office.id, branch) })
  return ticket
}
