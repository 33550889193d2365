import { addDays } from '../../database/local-time.ts'
import { act, notFound, Refusal, refuse, staffOf } from '../../acts/index.ts'
import { findCard } from '../catalogue/index.ts'
import { findApplicationRow } from './applications.store.ts'
import { listParticipants } from './deciders.store.ts'
import { putDecision } from './decisions.store.ts'
import { composeStaffApplication, maySee } from './show-application.ts'
import { takeStep } from './take-step.ts'

/** Days in which a refusal can be complained about: Law 2073-IX art. 80; not confirmed by a lawyer. */
const complaintDays = 30

export const decide = act(
  'applications.decide',
  async ({ number, outcome, ground, reasons }, context) => {
    const { db, office } = context
    const official = staffOf(context)
    const row = await findApplicationRow(db, office.id, number, true)
    if (!row) return notFound()
    if (
      (await listParticipants(db, office.id, number)).includes(
        /* guard took-part-does-not-decide */ official.id /* end guard */,
      )
    )
      return refuse('took-part')
    if (!maySee(context, row)) return notFound()
    if (!context.owns({ staff: row.officialId })) return refuse('not-allowed')
    const refused = outcome === 'refused'
    if (refused) {
      const card = await findCard(db, office.id, row.serviceId, row.serviceVersion)
      if (!reasons || !card?.refusalGrounds.some(({ id }) => id === ground))
        return refuse('ground-needed')
    }
    const decided = await takeStep(context, row, outcome, { by: 'official', id: official.id })
    if (decided instanceof Refusal) return decided
    const { now, on } = await context.time()
    const put = await putDecision(db, office.id, number, {
      outcome,
      official: official.id,
      at: now,
      ...(refused && {
        ground: ground!,
        reasons: reasons!,
        complainUntil: addDays(on, complaintDays),
      }),
    })
    if (!put) return refuse('took-part')
    context.emit({ kind: 'notice', thing: number, detail: { outcome } })
    return composeStaffApplication(context, decided)
  },
)
