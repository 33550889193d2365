import { act } from '../../http/act.ts'
import type { Staff } from '../../http/callers.ts'
import { notFound } from '../../http/refusal.ts'
import { findWorkplaceOf, listWorkplaces as listRows } from './staff.store.ts'

export const findMyself = act('staff.findMyself', async (_, { caller, db, office }) => {
  const { id, name, roles } = caller as Staff
  const workplace = await findWorkplaceOf(db, office.id, id)
  return {
    id,
    name,
    roles: [...roles],
    office: { id: office.id, title: office.title },
    ...(workplace && { workplace }),
  }
})

export const listWorkplaces = act('staff.listWorkplaces', async ({ branch }, context) => {
  if (!context.reaches(branch)) return notFound()
  const items = await listRows(context.db, context.office.id, branch)
  return items.length > 0 ? { items } : notFound()
})
