import { clockIsMoved } from '../../database/clock.ts'
import { act, type Context, notFound, refuse } from '../../acts/index.ts'
import type { Database, Tx } from '../../database/open.ts'
import { pauseOf, showBranch } from './branch.ts'
import { cachedBranches } from './cached-network.ts'
import { findBranchRow, listBranchRows, listOfficeRows, listPoints } from './network.store.ts'
import { showOffice } from './office.ts'
import { kilometresBetween, readPoint } from './point.ts'

/** The office's time, where its clock was moved. */
async function movedMoment({ settings, db, time }: Context) {
  return settings.demoClock && (await clockIsMoved(db)) ? time() : undefined
}

/** The offices, or those of them that are `among` some; the nearest first, where a point is given. */
export async function showOffices(
  db: Database | Tx,
  near: string | undefined,
  among?: ReadonlySet<string>,
) {
  const offices = (await listOfficeRows(db)).flatMap((row) =>
    !among || among.has(row.id) ? showOffice(row) : [],
  )
  if (near === undefined) return { items: offices }
  const here = readPoint(near)
  if (!here)
    return refuse('invalid-input', {
      errors: [{ at: 'near', code: 'wrong', detail: 'Latitude to ±90, longitude to ±180.' }],
    })
  const nearest = new Map<string, number>()
  for (const { office, point } of await listPoints(db))
    nearest.set(office, Math.min(nearest.get(office) ?? Infinity, kilometresBetween(here, point)))
  return {
    items: offices
      .filter(({ id }) => nearest.has(id))
      .sort((a, b) => nearest.get(a.id)! - nearest.get(b.id)!),
  }
}

export const findOffice = act('network.findOffice', async (_, context) =>
  showOffice(context.office, await movedMoment(context), context.settings.demoLife),
)

export const listBranches = act('network.listBranches', async (_, context) => {
  const moment = await context.time()
  const rows = await listBranchRows(context.db, context.office.id)
  return { items: rows.map((row) => showBranch(row, moment, context.office.timeZone)) }
})

export const listPauses = act('network.listPauses', async (_, context) => {
  const rows = await cachedBranches(context)
  const branches = rows.flatMap((row) => {
    const { pause } = pauseOf(row)
    return pause ? [{ title: row.title, pause }] : []
  })
  const raid = branches.find(({ pause }) => pause.reason === 'air-raid') ?? branches[0]
  return raid && branches.length === rows.length
    ? { everywhere: raid.pause, branches: [] }
    : { branches }
})

export const findBranch = act('network.findBranch', async ({ branch }, context) => {
  const row = await findBranchRow(context.db, context.office.id, branch)
  return row ? showBranch(row, await context.time(), context.office.timeZone) : notFound()
})
