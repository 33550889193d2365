import type { PlanChange } from '@transparent-office/contract'
import { clockAt, localTime } from '../../../database/local-time.ts'
import type { Tx } from '../../../database/open.ts'
import type { Context } from '../../../acts/index.ts'
import { findBranchRow, branchTopic, networkTopic, lockPlan } from '../../network/index.ts'
import { findBookingRow, type BookingRow } from '../bookings.store.ts'
import { mintPlaces } from '../mint-places.ts'
import { refreshPlaceDays } from '../place-counts.store.ts'
import { listOwnPlaces, putPlaces, releasePlaces } from '../places.store.ts'
import { listPools } from '../pools.store.ts'
import { countShares, sharePlaces } from '../shares.store.ts'
import { tellPlaces } from '../take-visit.ts'
import { tellPerson } from '../tell-person.ts'
import { reserveAlternative } from './reserve-alternative.ts'
import { fitPlaces, listReplaced, listUnplaced, noteClosure, tryOut } from './replan.store.ts'

/** Why a plan changed, for those whom it concerns. */
export interface Why {
  readonly reason: string
  readonly note: Record<string, string> | undefined
}

/** What a change of a plan is about. */
interface Changed {
  readonly days: readonly string[]
  /** The pools it concerns; all when absent. */
  readonly pools?: readonly string[]
  readonly why: Why
}

type Unplaced = PlanChange['bookings'][number]

/**
 * Changes the plan of a branch by `change` and brings the places of these days to it. Bookings that no
 * longer fit get another time kept and are told; those that fit again stand as before. With `preview`
 * all of it is undone, and nobody told.
 */
export async function replan(
  context: Context,
  branch: string,
  preview: boolean,
  change: () => Promise<Changed>,
): Promise<PlanChange> {
  const quiet = preview ? { ...context, emit: () => {}, audit: () => {} } : context
  await lockPlan(context.db, context.office.id, branch)
  return tryOut(context.db, preview, async () => {
    const { days, pools, why } = await change()
    const sharesBefore = await countShares(context.db, context.office.id, branch, days)
    const places = await fitDays(quiet, branch, days, pools)
    await standAgain(quiet, branch)
    const bookings: Unplaced[] = []
    for (const id of await listUnplaced(context.db, context.office.id, branch))
      bookings.push(await unplace(quiet, id, why))
    for (const thing of [networkTopic(context.office.id), branchTopic(context.office.id, branch)])
      quiet.emit({ kind: 'topic', thing })
    return { preview, ...places, sharesBefore, bookings }
  })
}

async function fitDays(
  context: Context,
  branch: string,
  days: readonly string[],
  only?: readonly string[],
) {
  const { db, office } = context
  const opening = (await findBranchRow(db, office.id, branch))!
  const all = await listPools(db, office.id, branch)
  const pools = only ? all.filter(({ id }) => only.includes(id)) : all
  const sum = { withdrawn: 0, added: 0 }
  for (const on of days) {
    for (const pool of pools) {
      const planned = mintPlaces(pool, opening, on, office.timeZone)
      const { withdrawn, restored } = await fitPlaces(db, office.id, pool.id, on, planned)
      sum.withdrawn += withdrawn
      sum.added += restored + (await putPlaces(db, office.id, pool.id, on, planned))
      const { release } = pool
      const day = { pool: pool.id, on, release, timeZone: office.timeZone }
      await sharePlaces(db, office.id, day, planned)
    }
    await refreshPlaceDays(
      db as Tx,
      pools.map((pool) => ({ office: office.id, pool: pool.id, on })),
    )
  }
  return { ...sum, shares: await countShares(db, office.id, branch, days) }
}

/** Bookings whose places are back: what was kept for them is let go, and they are told. */
async function standAgain(context: Context, branch: string): Promise<void> {
  const { db, office } = context
  for (const id of await listReplaced(db, office.id, branch)) {
    const row = (await findBookingRow(db, office.id, id))!
    await releaseKept(context, id)
    await noteClosure(db, office.id, id, null)
    context.audit({ act: 'stand-again', thing: 'booking', id })
    await tellPerson(context, row, 'stands')
  }
}

/** Lets go what was kept for a booking besides its own places. */
async function releaseKept(context: Context, id: string): Promise<void> {
  const own = await listOwnPlaces(context.db, context.office.id, id)
  for (const changed of await releasePlaces(context.db, context.office.id, id, own))
    tellPlaces(context, changed)
}

/**
 * A booking that no longer fits: another time is kept for it, and its person is told. Where that is
 * withdrawn too, it is so once more, and why stays what was said first.
 */
async function unplace(context: Context, id: string, change: Why): Promise<Unplaced> {
  const { db, office } = context
  const row: BookingRow = (await findBookingRow(db, office.id, id))!
  const why: Why = row.closure ? { reason: row.closure.reason, note: row.closure.note } : change
  if (row.closure) await releaseKept(context, id)
  /* guard another-time-is-kept */ const kept = await reserveAlternative(
    context,
    row,
  ) /* end guard */
  await noteClosure(db, office.id, id, { ...why, ...(kept && { kept }) })
  context.audit({
    act: 'unplace',
    thing: 'booking',
    id,
    why: why.reason,
    ...(kept && { detail: { kept: kept.startsAt } }),
  })
  const channel = /* guard booked-are-told-of-closing */ await tellPerson(
    context,
    row,
    'closed',
  ) /* end guard */
  const at = (instant: Date) => {
    const { on, at: wall } = localTime(instant, office.timeZone)
    return { on, at: wall, ...clockAt(instant, office.timeZone) }
  }
  return {
    id,
    ...at(row.startsAt),
    toldBy: channel ?? 'phone',
    ...(kept && { kept: { ...at(new Date(kept.startsAt)), branch: kept.branch } }),
  }
}
