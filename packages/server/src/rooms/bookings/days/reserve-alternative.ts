import { type Context, Refusal } from '../../../acts/index.ts'
import { localTime } from '../../../database/local-time.ts'
import type { Tx } from '../../../database/open.ts'
import { listBranchRows, listLines } from '../../network/index.ts'
import type { ReservedTime } from '../closure.ts'
import type { BookingRow } from '../bookings.store.ts'
import { lastOpenDay } from '../booking-days.ts'
import { listBookingParts } from '../bookings.store.ts'
import { offerStarts } from '../offer-starts.ts'
import { refreshPlaceDays } from '../place-counts.store.ts'
import { listFreeDays } from '../places.store.ts'
import { planVisit, type PlannedVisit } from '../plan-visit.ts'
import { closestFirst, keptUntil } from './closure.ts'
import { takeVisit } from '../take-visit.ts'

/** Starts tried of one branch before the next branch. */
const triesMost = 40

/** The starts at which a visit could be instead, the most like the old one first. */
async function listAlternatives(
  { db, office, time }: Context,
  visit: PlannedVisit,
  row: BookingRow,
): Promise<Date[]> {
  const moment = await time()
  const old = localTime(row.startsAt, office.timeZone)
  const from = old.on > moment.on ? old.on : moment.on
  const pools = visit.legs.flatMap((leg) => leg.pools)
  const free = await listFreeDays(db, office.id, pools, from, lastOpenDay(moment))
  const days = [...new Set(free.map(({ on }) => on))].sort()
  return days.flatMap((on) => {
    const legs = visit.legs.map((leg) => ({
      leg,
      days: free.filter((day) => day.on === on && leg.pools.includes(day.pool)),
    }))
    return closestFirst(offerStarts(legs, moment.now, office.timeZone), old.at)
  })
}

/**
 * Keeps the nearest other time for a booking whose day was closed: the next day that has one, as near to
 * the old hour as there is, at its own branch before others. Its own places stay apart: the day may stand
 * again. Nothing when there is none.
 */
export async function reserveAlternative(
  context: Context,
  row: BookingRow,
): Promise<ReservedTime | undefined> {
  const { db, office } = context
  const parts = await listBookingParts(db, office.id, row.id)
  const lines = await listLines(db, office.id)
  const { now } = await context.time()
  const branches = (await listBranchRows(db, office.id)).map(({ id }) => id)
  for (const branch of [row.branchId, ...branches.filter((id) => id !== row.branchId)]) {
    const visit = planVisit(
      parts,
      lines.filter((line) => line.branchId === branch),
    )
    if (visit instanceof Refusal) continue
    for (const startsAt of (await listAlternatives(context, visit, row)).slice(0, triesMost)) {
      const until = keptUntil(now, startsAt)
      const taken = await takeVisit(
        context,
        visit,
        startsAt,
        /* guard kept-time-leaves-own-places */ { booking: row.id } /* end guard */,
        until,
      )
      if (taken instanceof Refusal) continue
      // The next booking must see what is left.
      const on = localTime(startsAt, office.timeZone).on
      await refreshPlaceDays(
        db as Tx,
        [...new Set(taken.map(({ pool }) => pool))].map((pool) => ({
          office: office.id,
          pool,
          on,
        })),
      )
      return { startsAt: startsAt.toISOString(), branch, until: until.toISOString() }
    }
  }
  return undefined
}
