import { type Context, type Refusal, refuse } from '../../acts/index.ts'
import { moveState, putStep, type ApplicationRow, type StepPlace } from './applications.store.ts'
import { mayStep, type StepTaker } from './steps.ts'
import { tellApplication } from './tell-application.ts'

/** The part of an act's context a step needs; the office's own steps have it too. */
export type StepContext = Pick<Context, 'db' | 'office' | 'time' | 'audit' | 'emit'>

/**
 * Takes one step of the table: the state, the timeline, the audit, the word to who watches. Answers
 * with the application as it is then.
 */
export async function takeStep(
  context: StepContext,
  row: ApplicationRow,
  to: string,
  taker: { by: StepTaker; id: string | null },
  more: StepPlace & { official?: string; why?: string } = {},
): Promise<ApplicationRow | Refusal<'wrong-application-state'>> {
  const { db, office } = context
  const { now } = await context.time()
  const { number, state: from } = row
  if (!mayStep(from, to, taker.by)) return refuse('wrong-application-state')
  if (!(await moveState(db, office.id, number, { from, to, at: now, official: more.official })))
    return refuse('wrong-application-state')
  await putStep(db, office.id, number, {
    state: to,
    at: now,
    by: taker.by,
    byId: taker.id,
    place: more.place,
    desk: more.desk,
  })
  context.audit({
    act: to,
    thing: 'application',
    id: number,
    ...(more.why && { why: more.why }),
    detail: { from },
  })
  tellApplication(context, { number, branch: row.branch_id })
  return { ...row, state: to, official_id: more.official ?? row.official_id }
}
