import { contract, wordsOf } from '@transparent-office/contract'
import { act, type Context, notFound, refuse } from '../../acts/index.ts'
import { showBranch } from './branch.ts'
import { endPause, findBranchRow, startPause } from './network.store.ts'
import { hoursNow } from './opening.ts'
import { branchTopic, networkTopic } from './topics.ts'

async function changedBranch(context: Context, branch: string) {
  const row = (await findBranchRow(context.db, context.office.id, branch))!
  return showBranch(row, await context.time(), context.office.timeZone)
}

const tell = ({ office, emit }: Context, branch: string) => {
  for (const thing of [networkTopic(office.id), branchTopic(office.id, branch)])
    emit({ kind: 'topic', thing })
}

const reasons = wordsOf(contract.network.pauseBranch.body.shape.reason) ?? []

export const pauseBranch = act('network.pauseBranch', async ({ branch, reason }, context) => {
  const row = await findBranchRow(context.db, context.office.id, branch)
  if (!row || !context.reaches(branch)) return notFound()
  if (!reasons.includes(reason))
    return refuse('invalid-input', {
      errors: [{ at: '/reason', code: 'wrong-word', detail: reasons.join(', ') }],
    })
  if (!hoursNow(row, await context.time())) return refuse('branch-closed')
  if (await startPause(context.db, context.office.id, branch, reason)) {
    context.audit({ act: 'pause', thing: 'branch', id: branch, why: reason })
    tell(context, branch)
  }
  return changedBranch(context, branch)
})

export const resumeBranch = act('network.resumeBranch', async ({ branch }, context) => {
  const row = await findBranchRow(context.db, context.office.id, branch)
  if (!row || !context.reaches(branch)) return notFound()
  if (await endPause(context.db, context.office.id, branch)) {
    context.audit({ act: 'resume', thing: 'branch', id: branch })
    tell(context, branch)
  }
  return changedBranch(context, branch)
})
