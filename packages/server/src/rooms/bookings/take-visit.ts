import { localTime } from '../../database/local-time.ts'
import type { Context } from '../../http/act.ts'
import { refuse, type Refusal } from '../../http/refusal.ts'
import { bookingEnds } from './booking-days.ts'
import {
  takeHopefully,
  takePlaces,
  type ChangedPlaces,
  type Taker,
  type WantedPlace,
} from './places.store.ts'
import { waysOf, type PlannedVisit } from './plan-visit.ts'

type NotTaken = Refusal<'place-taken' | 'time-past' | 'time-not-offered'>

/**
 * Takes the places of a visit, of all its legs or of none, each leg in the most specialised pool that
 * has them. A new hold hopes for the first way first. With care, looks once past what others have locked;
 * before it says no, waits for them and looks again.
 */
export async function takeVisit(
  context: Context,
  visit: PlannedVisit,
  startsAt: Date,
  taker: Taker,
  until: Date | 'infinity',
): Promise<readonly WantedPlace[] | NotTaken> {
  const { db, office, careful } = context
  const moment = await context.time()
  if (startsAt < moment.now) return refuse('time-past')
  if (startsAt >= bookingEnds(moment, office.timeZone)) return refuse('time-not-offered')
  const on = localTime(startsAt, office.timeZone).on
  let ways = waysOf(visit, startsAt)
  const [first] = ways
  if (first && taker.isNew && !careful && until !== 'infinity') {
    await takeHopefully(db, office.id, first, taker, until)
    tellTaken(context, first, on)
    return first
  }
  let offered = false
  for (const wait of [false, true]) {
    const busy: WantedPlace[][] = []
    for (const wanted of ways) {
      const attempt = await takePlaces(db, office.id, wanted, taker, until, wait)
      if (attempt === 'got') {
        tellTaken(context, wanted, on)
        return wanted
      }
      if (attempt === 'busy') busy.push(wanted)
      offered ||= attempt !== 'not-offered'
    }
    ways = busy
  }
  return refuse(offered ? 'place-taken' : 'time-not-offered')
}

function tellTaken(context: Context, places: readonly WantedPlace[], on: string): void {
  for (const [pool, own] of Map.groupBy(places, (place) => place.pool)) {
    const starts = own.map(({ startsAt }) => startsAt).sort((a, b) => +a - +b)
    tellPlaces(context, { pool, on, first: starts[0]!, last: starts.at(-1)! })
  }
}

/** Free seats have to be counted anew. */
export const tellPlaces = (context: Context, { pool, ...detail }: ChangedPlaces) =>
  context.emit({ kind: 'place-day', thing: pool, detail })
