import { clockIsMoved } from '../../database/clock.ts'
import { act, type Context } from '../../http/act.ts'
import { notFound } from '../../http/refusal.ts'
import { showBranch } from './branch.ts'
import { findBranchRow, listBranchRows, listOfficeRows } from './network.store.ts'
import { showOffice } from './office.ts'

/** The office's time, where its clock was moved. */
async function movedMoment({ settings, db, time }: Context) {
  return settings.demoClock && (await clockIsMoved(db)) ? time() : undefined
}

export const listOffices = act('network.listOffices', async (_, context) => ({
  items: (await listOfficeRows(context.db)).map((row) => showOffice(row)),
}))

export const findOffice = act('network.findOffice', async (_, context) =>
  showOffice(context.office, await movedMoment(context)),
)

export const listBranches = act('network.listBranches', async (_, context) => {
  const moment = await context.time()
  const rows = await listBranchRows(context.db, context.office.id)
  return { items: rows.map((row) => showBranch(row, moment, context.office.timeZone)) }
})

export const findBranch = act('network.findBranch', async ({ branch }, context) => {
  const row = await findBranchRow(context.db, context.office.id, branch)
  return row ? showBranch(row, await context.time(), context.office.timeZone) : notFound()
})
