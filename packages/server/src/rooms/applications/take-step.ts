import { refuse, type Context, type Refusal } from '../../acts/index.ts'
import {
  endOfClock,
  factBetween,
  listClockFacts,
  putClockFact,
  type Term,
} from '../clocks/index.ts'
import { officeCalendar } from '../network/index.ts'
import {
  moveState,
  putApplication,
  putStep,
  setTermEnd,
  type ApplicationRow,
  type NewApplication,
  type StepPlace,
} from './applications.store.ts'
import { clockIn, mayStep, type State, type StepTaker } from './steps.ts'
import { tellApplication } from './tell-application.ts'

/** The part of an act's context a step needs. */
export type StepContext = Pick<Context, 'db' | 'office' | 'time' | 'audit' | 'emit'>

interface Taker {
  readonly by: StepTaker
  readonly id: string | null
}

interface StepDetail extends StepPlace {
  readonly why?: string
  /** For the audit, besides where it came from. */
  readonly detail?: Record<string, unknown>
}

/**
 * Takes one step of the table: the state, its clock, the timeline, the audit, the word to who watches.
 * Answers with the application as it is then.
 */
export async function takeStep(
  context: StepContext,
  row: ApplicationRow,
  to: State,
  taker: Taker,
  more: StepDetail & { readonly official?: string } = {},
): Promise<ApplicationRow | Refusal<'wrong-application-state'>> {
  const { db, office } = context
  const { number, state: from, branchId: branch } = row
  if (!mayStep(from, to, taker.by)) return refuse('wrong-application-state')
  const { now: at } = await context.time()
  if (!(await moveState(db, office.id, number, { from, to, at, official: more.official })))
    return refuse('wrong-application-state')
  const term = await noteStep(context, { number, branch }, from, to, taker, more)
  return { ...row, ...term, state: to, officialId: more.official ?? row.officialId }
}

/** Takes the first step of an application: writes it, and starts its clock. */
export async function takeFirstStep(
  context: StepContext,
  application: NewApplication,
  to: State,
  taker: Taker,
  more: StepDetail & { readonly term: Term | null },
): Promise<void> {
  const { number, branch } = application
  if (!mayStep(null, to, taker.by)) throw new TypeError(`nobody begins an application as ${to}`)
  await putApplication(context.db, context.office.id, application, to)
  await noteStep(context, { number, branch }, null, to, taker, more)
}

async function noteStep(
  context: StepContext,
  { number, branch }: { readonly number: string; readonly branch: string },
  from: State | null,
  to: State,
  taker: Taker,
  { place, desk, why, detail, term = null }: StepDetail & { readonly term?: Term | null },
): Promise<MovedEnd | undefined> {
  const { db, office } = context
  const { now: at } = await context.time()
  await putStep(db, office.id, number, { state: to, at, by: taker.by, byId: taker.id, place, desk })
  const end = await moveClock(context, number, from, to, term)
  context.audit({
    act: to,
    thing: 'application',
    id: number,
    ...(why && { why }),
    detail: { ...(from !== null && { from }), ...detail },
  })
  tellApplication(context, { number, branch })
  return end
}

/** Where the clock of an application ends, as its row has it. */
type MovedEnd = Pick<ApplicationRow, 'decisionBy' | 'decisionByAt'>

/** Adds the fact that a step is to the clock, and keeps where its end is now, if it moved. */
async function moveClock(
  { db, office, time }: StepContext,
  number: string,
  from: State | null,
  to: State,
  term: Term | null,
): Promise<MovedEnd | undefined> {
  const kind = factBetween(clockIn(from), clockIn(to)!)
  if (!kind) return undefined
  const owner = { kind: 'application', id: number } as const
  const { now: at } = await time()
  const fact = { kind, at, term }
  await putClockFact(db, office.id, owner, fact)
  if (kind === 'ended') return undefined
  const facts = from === null ? [fact] : await listClockFacts(db, office.id, owner)
  const end = endOfClock(facts, office.timeZone, officeCalendar)
  await setTermEnd(db, office.id, number, end)
  return { decisionBy: end?.on ?? null, decisionByAt: end?.at ?? null }
}
