import { domainToUnicode } from 'node:url'
import type {
  Applicant,
  Application,
  Decision,
  StaffApplication,
  RoleHeld,
} from '@transparent-office/contract'
import { localTime } from '../../database/local-time.ts'
import { act, type Context, notFound, staffOf } from '../../acts/index.ts'
import { findCard } from '../catalogue/index.ts'
import { findBranchRow } from '../network/index.ts'
import {
  findApplicant,
  findApplicationRow,
  listPapers,
  listSteps,
  type ApplicationRow,
} from './applications.store.ts'
import { findDecision } from './decisions.store.ts'
import { findStaffName } from './deciders.store.ts'
import { showTerm } from './standard-deadline.ts'
import { actsIn, statesAhead } from './steps.ts'
import { applicationTopic } from './topics.ts'

async function timelineOf(
  { db, office }: Context,
  number: string,
): Promise<Application['timeline']> {
  return (await listSteps(db, office.id, number)).map(({ state, at, place, desk }) => {
    const local = localTime(at, office.timeZone)
    return {
      state,
      at: at.toISOString(),
      on: local.on,
      atTime: local.at,
      ...(place && { where: place }),
      ...(desk !== null && { desk }),
    }
  })
}

async function decisionOf(
  { db, office }: Context,
  row: ApplicationRow,
): Promise<Decision | undefined> {
  const decision = await findDecision(db, office.id, row.number)
  if (!decision) return undefined
  const card = await findCard(db, office.id, row.serviceId, row.serviceVersion)
  const ground = card?.refusalGrounds.find(({ id }) => id === decision.groundId)?.text
  return {
    outcome: decision.outcome,
    on: localTime(decision.decidedAt, office.timeZone).on,
    ...(ground && { ground }),
    ...(decision.reasons && { reasons: decision.reasons }),
    ...(decision.complainUntil && { complainUntil: decision.complainUntil }),
  }
}

/** Composes an application for the citizen. */
export async function composeApplication(
  context: Context,
  row: ApplicationRow,
): Promise<Application> {
  const { db, office } = context
  const card = (await findCard(db, office.id, row.serviceId, row.serviceVersion))!
  const branch = (await findBranchRow(db, office.id, row.branchId))!
  const decision = await decisionOf(context, row)
  const applicant = await findApplicant(db, office.id, row.number)
  return {
    number: row.number,
    service: { id: card.id, version: card.version, title: card.title, agency: card.agency.title },
    state: row.state,
    ...showTerm(row),
    timeline: await timelineOf(context, row.number),
    ahead: statesAhead(row.state, applicant.email !== undefined, decision?.outcome),
    ...(decision && { decision }),
    branch: { id: branch.id, title: branch.title, address: branch.address },
  }
}

/** Whether a role holds for an application: for its branch and its agency. */
const holdsFor = ({ branch, agency }: RoleHeld, row: ApplicationRow): boolean =>
  (branch ?? row.branchId) === row.branchId && (agency ?? row.agencyId) === row.agencyId

/** Whether staff may see an application: their own, one of their branch, or all for who checks. */
export function maySee(context: Context, row: ApplicationRow): boolean {
  if (context.owns({ staff: row.officialId })) return true
  return context.roles.some((held) => held.role !== 'official' && holdsFor(held, row))
}

/** Composes an application for staff. */
export async function composeStaffApplication(
  context: Context,
  row: ApplicationRow,
): Promise<StaffApplication> {
  const { db, office } = context
  const staff = staffOf(context)
  const mine = context.owns({ staff: row.officialId })
  const isClerk = staff.roles.some((held) => held.role === 'clerk' && holdsFor(held, row))
  const may = [
    ...(isClerk ? actsIn(row.state, 'clerk') : []),
    ...(mine ? actsIn(row.state, 'official') : []),
  ]
  const decision = await decisionOf(context, row)
  const service = (await findCard(db, office.id, row.serviceId, row.serviceVersion))!
  return {
    number: row.number,
    state: row.state,
    service,
    ...showTerm(row),
    timeline: await timelineOf(context, row.number),
    applicant: asShown(await findApplicant(db, office.id, row.number)),
    papers: await listPapers(db, office.id, row.number),
    ...(decision && { decision }),
    ...(row.officialId && {
      official: { id: row.officialId, name: await findStaffName(db, office.id, row.officialId) },
    }),
    mine,
    may,
  }
}

export const findApplication = act(
  'applications.findApplication',
  {
    needsCodeOf: ({ number }) => ({ kind: 'application', id: number }),
    topics: (application, { office }) => [applicationTopic(office.id, application.number)],
  },
  async ({ number }, context) => {
    const row = await findApplicationRow(context.db, context.office.id, number)
    const own =
      row &&
      context.opens({ kind: 'application', id: number, generation: row.generation, key: row.key })
    return own ? composeApplication(context, row) : notFound()
  },
)

export const showApplication = act('applications.showApplication', async ({ number }, context) => {
  const row = await findApplicationRow(context.db, context.office.id, number)
  return row && maySee(context, row) ? composeStaffApplication(context, row) : notFound()
})

/** A domain in other letters is shown in them: `info@пошта.укр`. */
const asShown = ({ email, ...applicant }: Applicant): Applicant => {
  const [local, domain] = email?.split('@') ?? []
  return { ...applicant, ...(domain && { email: `${local}@${domainToUnicode(domain)}` }) }
}
