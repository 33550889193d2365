import { localTime } from '../../database/local-time.ts'
import { act, branchTopic } from '../../http/act.ts'
import type { Staff } from '../../http/callers.ts'
import { notFound, refuse } from '../../http/refusal.ts'
import { timedCallsInARow } from '../bookings/index.ts'
import { keptBranch, statusOf } from '../network/index.ts'
import { lockWorkplace } from '../staff/index.ts'
import { callReason } from './call-reason.ts'
import { chooseNext, skilledFor } from './choose-next.ts'
import { callTicket, listFormerCalls } from './calls.store.ts'
import { findTicketAt } from './tickets.store.ts'
import { listWaiting } from './waiting.store.ts'
import { composeDesk } from './show-desk.ts'

export const callNext = act('queue.callNext', async ({ workplace: id }, context) => {
  const { db, office } = context
  const clerk = context.caller as Staff
  const workplace = await lockWorkplace(db, office.id, id)
  if (!workplace || !context.reaches(workplace.branch)) return notFound()
  if (workplace.clerk?.id !== clerk.id) return refuse('not-at-this-workplace')
  const moment = await context.time()
  const branch = (await keptBranch(context, workplace.branch))!
  if (statusOf(branch, moment) === 'paused') return refuse('branch-paused')
  if (await findTicketAt(db, office.id, id)) return refuse('still-serving')

  const { letters } = workplace
  const list = () => listWaiting(db, office.id, workplace.branch, moment.on)
  const [calls, first] = await Promise.all([
    listFormerCalls(db, office.id, id, moment.on, timedCallsInARow),
    list(),
  ])
  // Another workplace may call the same ticket first; then the choice is made anew.
  for (let all = first; ; all = await list()) {
    const waiting = all.filter(
      (ticket) => letters.includes(ticket.letter) && skilledFor(clerk.skills, ticket),
    )
    const choice = chooseNext(waiting, calls, moment.now)
    if (!choice) break
    const { ticket, kind, timed, walkInWaited } = choice
    const reason = callReason(kind, {
      letter: ticket.letter,
      bookedAt: ticket.dueAt ? localTime(ticket.dueAt, office.timeZone).at : undefined,
    })
    const call = {
      ticket: ticket.id,
      workplace: id,
      now: moment.now,
      on: moment.on,
      reason,
      timed,
      walkInWaited,
    }
    if (!(await callTicket(db, office.id, call))) continue
    context.audit({
      act: 'call',
      thing: 'ticket',
      id: ticket.id,
      why: kind,
      detail: { workplace: id },
    })
    context.emit({ kind: 'topic', thing: branchTopic(office.id, workplace.branch) })
    break
  }
  return (await composeDesk(context, id, workplace))!
})
