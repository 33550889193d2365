import { act, type Context } from '../../http/act.ts'
import type { Staff } from '../../http/callers.ts'
import { notFound, Refusal } from '../../http/refusal.ts'
import { findCard } from '../catalogue/index.ts'
import {
  findApplicant,
  findApplicationRow,
  listCandidates,
  listParticipants,
  type ApplicationRow,
} from './applications.store.ts'
import { chooseOfficial } from './assign-official.ts'
import { composeStaffApplication, maySee } from './show-application.ts'
import { takeStep } from './take-step.ts'

/** Who decides: an official of the agency, else it goes up to a manager; nobody: it waits. */
async function assign({ db, office }: Context, row: ApplicationRow) {
  const about = {
    number: row.number,
    participants: await listParticipants(db, office.id, row.number),
    applicant: (await findApplicant(db, office.id, row.number)).name,
  }
  for (const role of ['official', 'manager'] as const) {
    const chosen = chooseOfficial(await listCandidates(db, office.id, role, row.agency_id), about)
    if (chosen) return { chosen, role }
  }
  return undefined
}

export const forward = act('applications.forward', async ({ number }, context) => {
  const { db, office } = context
  const row = await findApplicationRow(db, office.id, number, true)
  if (!row || !maySee(context, row)) return notFound()
  const card = (await findCard(db, office.id, row.service_id, row.service_version))!
  const taker = { by: 'clerk', id: (context.caller as Staff).id } as const
  const forwarded = await takeStep(context, row, 'forwarded', taker, { place: card.agency.title })
  if (forwarded instanceof Refusal) return forwarded
  const assigned = await assign(context, forwarded)
  if (!assigned) return composeStaffApplication(context, forwarded)
  const reviewed = await takeStep(
    context,
    forwarded,
    'in-review',
    { by: 'office', id: null },
    {
      official: assigned.chosen.id,
      why: assigned.role === 'official' ? 'least loaded' : 'nobody else is left',
    },
  )
  return reviewed instanceof Refusal ? reviewed : composeStaffApplication(context, reviewed)
})
