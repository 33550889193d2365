import { act, type Context, notFound, refuse, staffOf } from '../../acts/index.ts'
import { branchTopic } from '../network/index.ts'
import {
  findWorkplace,
  findWorkplaceOf,
  lockClerk,
  lockWorkplace,
  seatClerk,
  unseatClerk,
} from '../staff/index.ts'
import { servesTicket } from './calls.store.ts'

const tell = (context: Context, branch: string) =>
  context.emit({ kind: 'topic', thing: branchTopic(context.office.id, branch) })

export const openWorkplace = act('staff.openWorkplace', async ({ workplace: id }, context) => {
  const { db, office } = context
  const clerk = staffOf(context)
  const workplace = await findWorkplace(db, office.id, id)
  if (!workplace || !context.reaches(workplace.branch)) return notFound()
  if (!(await lockClerk(db, office.id, clerk.id))) return refuse('token-needed')
  const former = await findWorkplaceOf(db, office.id, clerk.id)
  if (former?.id === id) return former
  if (former) {
    await lockWorkplace(db, office.id, former.id)
    if (await servesTicket(db, office.id, former.id)) return refuse('still-serving')
  }
  if (!(await seatClerk(db, office.id, id, clerk.id))) return refuse('workplace-occupied')
  context.audit({ act: 'open', thing: 'workplace', id })
  tell(context, workplace.branch)
  if (former && former.branch !== workplace.branch) tell(context, former.branch)
  return (await findWorkplace(db, office.id, id))!
})

export const closeWorkplace = act('staff.closeWorkplace', async ({ workplace: id }, context) => {
  const { db, office } = context
  const workplace = await findWorkplace(db, office.id, id)
  if (!workplace || !context.reaches(workplace.branch)) return notFound()
  await lockWorkplace(db, office.id, id)
  if (await servesTicket(db, office.id, id)) return refuse('still-serving')
  if (!(await unseatClerk(db, office.id, id, staffOf(context).id)))
    return refuse('not-at-this-workplace')
  context.audit({ act: 'close', thing: 'workplace', id })
  tell(context, workplace.branch)
  return (await findWorkplace(db, office.id, id))!
})
