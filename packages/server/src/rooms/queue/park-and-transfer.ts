import { contract, wordsOf } from '@transparent-office/contract'
import { act, notFound, Refusal, refuse, staffOf } from '../../acts/index.ts'
import { planVisit } from '../bookings/index.ts'
import { findCards } from '../catalogue/index.ts'
import { listLines, statusOf, branchTopic } from '../network/index.ts'
import { lockWorkplace, findBranchOfWorkplace } from '../staff/index.ts'
import { callReason } from './call-reason.ts'
import { callFirst, oneDeskAVisit, servesTicket } from './calls.store.ts'
import { skilledFor } from './choose-next.ts'
import { changed, findAtOwnDesk } from './serve-ticket.ts'
import { composeDesk } from './show-desk.ts'
import { findTicketRow, listTicketParts, parkTicket, transferTicket } from './tickets.store.ts'

const wrongWord = (words: readonly string[]) =>
  refuse('invalid-input', {
    errors: [{ at: '/why', code: 'wrong-word', detail: words.join(', ') }],
  })

const parkWords = wordsOf(contract.queue.park.body.shape.why) ?? []

export const park = act('queue.park', async ({ id, why }, context) => {
  if (!parkWords.includes(why)) return wrongWord(parkWords)
  const ticket = await findAtOwnDesk(context, id, ['called', 'serving'])
  if (ticket instanceof Refusal) return ticket
  await parkTicket(context.db, context.office.id, id)
  return changed(context, ticket, 'park', why)
})

export const transfer = act('queue.transfer', async ({ id, service }, context) => {
  const { db, office } = context
  const ticket = await findAtOwnDesk(context, id, ['called', 'serving'])
  if (ticket instanceof Refusal) return ticket
  const [card] = await findCards(db, office.id, [service])
  if (!card) return refuse('service-not-here')
  const former = await listTicketParts(db, office.id, id)
  const part = { card, persons: Math.max(1, ...former.map(({ persons }) => persons)) }
  const visit = planVisit([part], await listLines(db, office.id, ticket.branchId))
  if (visit instanceof Refusal) return visit
  await transferTicket(db, office.id, id, visit.legs[0]!.letter, part)
  return changed(context, ticket, 'transfer', service)
})

const callWords = wordsOf(contract.queue.callTicket.body.shape.why) ?? []

export const callTicket = act(
  'queue.callTicket',
  { runAgainAfter: [oneDeskAVisit] },
  async ({ workplace: id, ticket: wanted, why }, context) => {
    if (!callWords.includes(why)) return wrongWord(callWords)
    const { db, office } = context
    const clerk = staffOf(context)
    const [workplace, branch] = await Promise.all([
      lockWorkplace(db, office.id, id),
      findBranchOfWorkplace(db, office.id, id),
    ])
    if (!workplace || !branch || !context.reaches(workplace.branch)) return notFound()
    if (workplace.clerk?.id !== clerk.id) return refuse('not-at-this-workplace')
    const moment = await context.time()
    if (statusOf(branch, moment) === 'paused') return refuse('branch-paused')
    if (await servesTicket(db, office.id, id)) return refuse('still-serving')
    const ticket = await findTicketRow(db, office.id, wanted, true)
    if (!ticket || ticket.branchId !== workplace.branch) return notFound()
    if (ticket.onDay !== moment.on) return refuse('wrong-ticket-state')
    const { letters } = workplace
    const services = (await listTicketParts(db, office.id, wanted)).map(({ card }) => card.id)
    if (!letters.includes(ticket.line) || !skilledFor(clerk.skills, { services }))
      return refuse('not-served-here')
    const kind = ticket.state === 'parked' ? 'parked' : 'by-name'
    const reason = callReason(kind, { letter: ticket.line, why })
    const called = await callFirst(
      db,
      office.id,
      { workplace: id, now: moment.now, on: moment.on },
      [{ ticket: wanted, reason, timed: false, walkInWaited: false }],
      /* guard parked-is-not-called-by-itself */ ['waiting', 'parked'],
    ) /* end guard */
    if (called === undefined) return refuse('wrong-ticket-state')
    context.audit({
      act: 'call-ticket',
      thing: 'ticket',
      id: wanted,
      why,
      detail: { workplace: id, kind },
    })
    context.emit({ kind: 'topic', thing: branchTopic(office.id, workplace.branch) })
    return (await composeDesk(context, id, { workplace, ticket: wanted }))!
  },
)
