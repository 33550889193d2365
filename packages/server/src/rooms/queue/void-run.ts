import { contract, wordsOf } from '@transparent-office/contract'
import { act, notFound, refuse } from '../../acts/index.ts'
import { findTicketRow } from './tickets.store.ts'
import { findKiosk, giveBack, voidWaiting } from './void-run.store.ts'
import { branchTopic } from '../network/index.ts'

const whys = wordsOf(contract.queue.voidRun.body.shape.why) ?? []

export const voidRun = act('queue.voidRun', async ({ id, minutes, why }, context) => {
  if (!whys.includes(why))
    return refuse('invalid-input', {
      errors: [{ at: '/why', code: 'wrong-word', detail: whys.join(', ') }],
    })
  const { db, office } = context
  const ticket = await findTicketRow(db, office.id, id)
  if (!ticket || !context.reaches(ticket.branchId)) return notFound()
  const { on } = await context.time()
  if (ticket.onDay !== on) return refuse('wrong-ticket-state')
  const kiosk = await findKiosk(db, office.id, id)
  if (!kiosk) return refuse('not-from-kiosk')
  const given = { branch: ticket.branchId, on, kiosk, at: ticket.arrivedAt, minutes }
  const voided = await voidWaiting(db, office.id, given)
  await giveBack(db, office.id, given, voided)
  for (const one of voided)
    context.audit({ act: 'void', thing: 'ticket', id: one.id, why, detail: { run: id } })
  if (voided.length > 0)
    context.emit({ kind: 'topic', thing: branchTopic(office.id, ticket.branchId) })
  return { voided: voided.length }
})
