import { act, notFound, staffOf } from '../../acts/index.ts'
import { findWorkplaceOf, listWorkplaces as listRows } from './staff.store.ts'

export const findMyself = act('staff.findMyself', async (_, context) => {
  const { db, office } = context
  const { id, name, roles } = staffOf(context)
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
