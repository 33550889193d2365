import type { Context } from '../../http/act.ts'
import { refuse, type Refusal } from '../../http/refusal.ts'
import { localTime } from '../../database/local-time.ts'
import { bookingEnds } from './booking-days.ts'
import { hasStart, takePlaces, type WantedPlaces } from './places.store.ts'
import type { PlannedLeg } from './visit.ts'

type NotTaken = Refusal<'place-taken' | 'time-past' | 'time-not-offered'>

/** The consecutive starts of a leg. */
const startsOf = (leg: PlannedLeg, startsAt: Date): Date[] =>
  Array.from(
    { length: leg.steps },
    (_, i) => new Date(startsAt.getTime() + i * leg.stepMinutes * 60_000),
  )

/**
 * Takes the places of a leg, in the most specialised pool that has them. Looks once past what
 * others have locked; before it says no, waits for them and looks again.
 */
export async function takeLeg(
  context: Context,
  leg: PlannedLeg,
  startsAt: Date,
  booking: string,
  until: Date | 'infinity',
): Promise<WantedPlaces | NotTaken> {
  const { db, office } = context
  const moment = await context.time()
  if (startsAt < moment.now) return refuse('time-past')
  if (startsAt >= bookingEnds(moment, office.timeZone)) return refuse('time-not-offered')
  const starts = startsOf(leg, startsAt)
  for (const wait of [false, true])
    for (const pool of leg.pools) {
      const wanted = { office: office.id, pool, starts }
      if (await takePlaces(db, wanted, booking, until, wait)) {
        tellPlaceDay(context, pool, localTime(startsAt, office.timeZone).on)
        return wanted
      }
    }
  return refuse(
    (await hasStart(db, office.id, leg.pools, startsAt)) ? 'place-taken' : 'time-not-offered',
  )
}

/** The free seats of a pool day have to be counted anew. */
export const tellPlaceDay = (context: Context, pool: string, on: string) =>
  context.emit({ kind: 'place-day', thing: pool, detail: { on } })
