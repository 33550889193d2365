import { localTime } from '../../database/local-time.ts'
import { type Context, type Refusal, refuse } from '../../acts/index.ts'
import { bookingEnds } from './booking-days.ts'
import { takeLegs } from './legs.store.ts'
import {
  takeOptimistically,
  takePlaces,
  type Attempt,
  type ChangedPlaces,
  type Taker,
} from './places.store.ts'
import type { WantedPlace } from './place.ts'
import { choicesOf, type PlannedVisit } from './plan-visit.ts'

type NotTaken = Refusal<'place-taken' | 'time-past' | 'time-not-offered'>

/**
 * Takes the places of a visit, of all its legs or of none, each leg in the most specialised pool that
 * has them. A new hold first asks, optimistically, for the first pool of each. Pessimistic, it looks past
 * what others have locked; before it says no, it waits for them and looks again.
 */
export async function takeVisit(
  context: Context,
  visit: PlannedVisit,
  startsAt: Date,
  taker: Taker,
  until: Date | 'infinity',
): Promise<readonly WantedPlace[] | NotTaken> {
  const { db, office, pessimistic } = context
  const moment = await context.time()
  if (startsAt < moment.now) return refuse('time-past')
  if (startsAt >= bookingEnds(moment, office.timeZone)) return refuse('time-not-offered')
  const on = localTime(startsAt, office.timeZone).on
  const legs = choicesOf(visit, startsAt)
  if (taker.isNew && !pessimistic && until !== 'infinity') {
    const first = legs.flatMap(([best]) => best!)
    await takeOptimistically(db, office.id, first, taker, until)
    tellTaken(context, first, on)
    return first
  }
  // A round that ends without an answer is one in which somebody else got a place that was waited for.
  for (let round = 0; round <= legs.flat().length; round++) {
    const found = await takeLegs(db, office.id, legs, taker, until)
    const wanted = found.flatMap(({ places }) => places)
    const is = (...attempts: Attempt[]) => found.every((leg) => attempts.includes(leg.attempt))
    if (!is('got', 'busy'))
      return refuse(is('got', 'busy', 'taken') ? 'place-taken' : 'time-not-offered')
    if (is('got') || (await takePlaces(db, office.id, wanted, taker, until, true)) === 'got') {
      tellTaken(context, wanted, on)
      return wanted
    }
  }
  return refuse('place-taken')
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
