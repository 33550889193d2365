import { localTime } from '../../database/local-time.ts'
import type { Context } from '../../http/act.ts'
import { refuse, type Refusal } from '../../http/refusal.ts'
import { bookingEnds } from './booking-days.ts'
import {
  hasStarts,
  takePlaces,
  type ChangedPlaces,
  type Taker,
  type WantedPlace,
} from './places.store.ts'
import { startsOf, waysThrough, type PlannedVisit } from './plan-visit.ts'

type NotTaken = Refusal<'place-taken' | 'time-past' | 'time-not-offered'>

/** More ways through the pools than these are not tried. */
const waysMost = 24

/**
 * Takes the places of a visit, of all its legs or of none, each leg in the most specialised pool that
 * has them. Looks once past what others have locked; before it says no, waits for them and looks again.
 */
export async function takeVisit(
  context: Context,
  visit: PlannedVisit,
  startsAt: Date,
  taker: Taker,
  until: Date | 'infinity',
): Promise<readonly WantedPlace[] | NotTaken> {
  const { db, office } = context
  const moment = await context.time()
  if (startsAt < moment.now) return refuse('time-past')
  if (startsAt >= bookingEnds(moment, office.timeZone)) return refuse('time-not-offered')
  const ways = [...waysThrough(visit.legs)].slice(0, waysMost)
  for (const wait of [false, true])
    for (const pools of ways) {
      const wanted = visit.legs.flatMap((leg, i) =>
        startsOf(leg, startsAt).map((start) => ({ pool: pools[i]!, startsAt: start })),
      )
      if (await takePlaces(db, office.id, wanted, taker, until, wait)) {
        const { on } = localTime(startsAt, office.timeZone)
        for (const [pool, own] of Map.groupBy(wanted, (place) => place.pool)) {
          const starts = own.map((place) => place.startsAt).sort((a, b) => +a - +b)
          tellPlaces(context, { pool, on, first: starts[0]!, last: starts.at(-1)! })
        }
        return wanted
      }
    }
  for (const leg of visit.legs)
    if (!(await hasStarts(db, office.id, leg.pools, startsOf(leg, startsAt))))
      return refuse('time-not-offered')
  return refuse('place-taken')
}

/** Free seats have to be counted anew. */
export const tellPlaces = (context: Context, { pool, ...detail }: ChangedPlaces) =>
  context.emit({ kind: 'place-day', thing: pool, detail })
