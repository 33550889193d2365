import {
  act,
  actAs,
  type ActDependencies,
  byItself,
  notFound,
  type OfficeRow,
  Refusal,
  staffOf,
} from '../../acts/index.ts'
import { findCard } from '../catalogue/index.ts'
import { findApplicant, findApplicationRow, type ApplicationRow } from './applications.store.ts'
import {
  giveTo,
  listAssignable,
  listCandidates,
  listOfLeft,
  listParticipants,
} from './deciders.store.ts'
import { chooseOfficial } from './assign-official.ts'
import { composeStaffApplication, maySee } from './show-application.ts'
import { statesBefore, statesIn } from './steps.ts'
import { takeStep, type StepContext } from './take-step.ts'
import { tellApplication } from './tell-application.ts'

/** Who decides: an official of the agency, else it goes up to a manager; nobody: it waits. */
async function chooseWho({ db, office }: StepContext, row: ApplicationRow) {
  const about = {
    number: row.number,
    participants: await listParticipants(db, office.id, row.number),
    applicant: (await findApplicant(db, office.id, row.number)).name,
  }
  for (const role of ['official', 'manager'] as const) {
    const reach = { agency: row.agencyId, branch: row.branchId }
    const chosen = chooseOfficial(await listCandidates(db, office.id, role, reach), about)
    if (chosen) return { chosen, role }
  }
  return undefined
}

/** Assigns a forwarded application; it stays as it is when nobody can decide it now. */
async function assign(context: StepContext, row: ApplicationRow) {
  const assigned = await chooseWho(context, row)
  if (!assigned) return row
  const why = assigned.role === 'official' ? 'least loaded' : 'nobody else is left'
  const official = assigned.chosen.id
  return takeStep(context, row, 'in-review', { by: 'office', id: null }, { official, why })
}

/** Assigns the applications that found nobody when they were forwarded, once there is somebody. */
export async function assignWaiting(
  dependencies: ActDependencies,
  office: OfficeRow,
): Promise<void> {
  for (const number of await listAssignable(dependencies.db, office.id))
    await actAs(dependencies, { office, caller: byItself }, async (context) => {
      const row = (await findApplicationRow(context.db, office.id, number, true))!
      if (statesBefore('in-review').includes(row.state)) await assign(context, row)
    })
}

/** Passes on what officials who left had to decide, once there is somebody else. */
export async function passOnLeft(dependencies: ActDependencies, office: OfficeRow): Promise<void> {
  for (const number of await listOfLeft(dependencies.db, office.id))
    await actAs(dependencies, { office, caller: byItself }, async (context) => {
      const row = (await findApplicationRow(context.db, office.id, number, true))!
      const next = statesIn('mine').includes(row.state) ? await chooseWho(context, row) : undefined
      if (!next) return
      await giveTo(context.db, office.id, number, next.chosen.id)
      context.audit({ act: 'pass-on', thing: 'application', id: number, why: 'its official left' })
      tellApplication(context, { number, branch: row.branchId })
    })
}

export const forward = act('applications.forward', async ({ number }, context) => {
  const { db, office } = context
  const row = await findApplicationRow(db, office.id, number, true)
  if (!row || !maySee(context, row)) return notFound()
  const card = (await findCard(db, office.id, row.serviceId, row.serviceVersion))!
  const taker = { by: 'clerk', id: staffOf(context).id } as const
  const forwarded = await takeStep(context, row, 'forwarded', taker, { place: card.agency.title })
  if (forwarded instanceof Refusal) return forwarded
  const assigned = await assign(context, forwarded)
  return assigned instanceof Refusal ? assigned : composeStaffApplication(context, assigned)
})
