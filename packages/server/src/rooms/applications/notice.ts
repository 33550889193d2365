import { writeNotice } from '@transparent-office/words/applications/notice/write-notice'
import { actAs, byItself, type OfficeRow, Refusal } from '../../acts/index.ts'
import type { Message } from '../../events/dispatcher.ts'
import { senderOf } from '../../notifications/post.ts'
import { findCard } from '../catalogue/index.ts'
import type { DeliveryDependencies } from '../room.ts'
import { findApplicant, findApplicationRow, findLanguage } from './applications.store.ts'
import { findDecision, putNotice } from './decisions.store.ts'
import { mayStep } from './steps.ts'
import { takeStep } from './take-step.ts'
import { threadOf } from './tell-application.ts'

/**
 * Tells the applicant of the decision by mail, in their language, then marks the application as notified. Who gave no
 * address sees it by number and code, and at the desk.
 */
export async function sendNotice(
  dependencies: DeliveryDependencies,
  office: OfficeRow,
  { id: message, thing: number }: Pick<Message, 'id' | 'thing'>,
): Promise<boolean> {
  const { db, codes, settings, post } = dependencies
  const row = await findApplicationRow(db, office.id, number)
  const decision = await findDecision(db, office.id, number)
  if (!row || !decision || !mayStep(row.state, 'notified', 'office')) return false
  const applicant = await findApplicant(db, office.id, number)
  if (!applicant.email) return false
  const card = (await findCard(db, office.id, row.serviceId, row.serviceVersion))!
  const code = codes.derive({
    kind: 'application',
    office: office.id,
    id: number,
    generation: row.generation,
    key: row.key,
  })
  const language = await findLanguage(db, office.id, number)
  const letter = writeNotice(
    {
      number,
      card,
      granted: decision.outcome === 'granted',
      ground: card.refusalGrounds.find(({ id }) => id === decision.groundId)?.text,
      reasons: decision.reasons,
      complainUntil: decision.complainUntil,
      address: `${settings.publicUrl}/o/${office.id}/applications/${number}?code=${code}`,
      code,
    },
    language,
  )
  await post.send({
    from: senderOf(settings, office, language),
    to: applicant.email,
    about: threadOf(office, number),
    message,
    ...letter,
  })
  await actAs(dependencies, { office, caller: byItself }, async (step) => {
    const locked = (await findApplicationRow(step.db, office.id, number, true))!
    const notified = await takeStep(step, locked, 'notified', { by: 'office', id: null })
    // Handed over at the desk meanwhile: the letter is no harm.
    if (notified instanceof Refusal) return
    const { now } = await step.time()
    await putNotice(step.db, office.id, number, {
      decision: decision.seq,
      kind: decision.outcome,
      channel: 'mail',
      at: now,
    })
  })
  return true
}
