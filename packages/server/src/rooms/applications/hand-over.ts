import { act, notFound, Refusal, staffOf } from '../../acts/index.ts'
import { findBranchRow } from '../network/index.ts'
import { findWorkplaceOf } from '../staff/index.ts'
import { findApplicationRow } from './applications.store.ts'
import { composeStaffApplication, maySee } from './show-application.ts'
import { takeStep } from './take-step.ts'

export const handOver = act('applications.handOver', async ({ number }, context) => {
  const { db, office } = context
  const clerk = staffOf(context)
  const row = await findApplicationRow(db, office.id, number, true)
  if (!row || !maySee(context, row)) return notFound()
  const branch = await findBranchRow(db, office.id, row.branchId)
  const workplace = await findWorkplaceOf(db, office.id, clerk.id)
  const handed = await takeStep(
    context,
    row,
    'handed-over',
    { by: 'clerk', id: clerk.id },
    { place: branch?.title, desk: workplace?.number },
  )
  return handed instanceof Refusal ? handed : composeStaffApplication(context, handed)
})
