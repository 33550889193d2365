import { answer, type Answer } from '../../acts/index.ts'
import { outcomesOf } from '../bookings/index.ts'
import { clerkLeaves } from '../staff/index.ts'
import { showNumbered } from './ticket-number.ts'
import { giveBackAt } from './tickets.store.ts'
import { listOutcomes } from './visits.store.ts'

/** What the queue knows that earlier rooms ask for. */
export const queueAnswers: readonly Answer[] = [
  answer(clerkLeaves, async (context, workplace) => {
    for (const id of await giveBackAt(context.db, context.office.id, workplace))
      context.audit({ act: 'give-back', thing: 'ticket', id, why: 'clerk-left' })
  }),
  answer(outcomesOf, async ({ db, office }, visits) => {
    const rows = await listOutcomes(db, office.id, visits)
    return new Map(
      rows.map(({ visit, tickets, ...row }) => [
        visit,
        { ...row, tickets: tickets.map(showNumbered) },
      ]),
    )
  }),
]
