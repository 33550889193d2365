import type { Booking } from '@transparent-office/contract'
import type { Context } from '../../acts/index.ts'
import { changeBooking, findBookingRow, removeService, type BookingRow } from './bookings.store.ts'
import { reserveAlternative } from './days/reserve-alternative.ts'
import { noteClosure, standsWhole } from './days/replan.store.ts'
import { listOwnPlaces, releasePlaces } from './places.store.ts'
import { coversStart, legEnd, legsFor } from './legs.ts'
import { composeBooking } from './show-booking.ts'
import { tellPlaces } from './take-visit.ts'
import { tellPerson } from './tell-person.ts'
import type { VisitPart } from './visit.ts'

/** Leaves one service of a booking out and frees the places it alone needed. */
export async function dropService(
  context: Context,
  row: BookingRow,
  service: string,
  left: readonly VisitPart[],
): Promise<Booking> {
  const { db, office } = context
  const legs = legsFor(row.legs, left)
  const keep = (await listOwnPlaces(db, office.id, row.id)).filter(({ startsAt }) =>
    coversStart(legs, startsAt),
  )
  for (const changed of await releasePlaces(db, office.id, row.id, keep))
    tellPlaces(context, changed)
  await removeService(db, office.id, row.id, service)
  const startsAt = new Date(legs[0]!.startsAt)
  const changed = await changeBooking(db, office.id, row.id, {
    startsAt,
    legs,
    minutes: (legEnd(legs.at(-1)!) - startsAt.getTime()) / 60_000,
    places: keep.length,
    sequence: row.sequence + 1,
  })
  if (row.closure) {
    // What was kept before is let go; what is left may lie within the hours that day still has.
    const stands = /* guard visit-within-shorter-hours */ await standsWhole(
      db,
      office.id,
      row.id,
    ) /* end guard */
    const kept = stands ? undefined : await reserveAlternative(context, changed)
    const { kept: _former, ...why } = row.closure
    await noteClosure(db, office.id, row.id, stands ? null : { ...why, ...(kept && { kept }) })
  }
  context.audit({ act: 'drop-service', thing: 'booking', id: row.id, detail: { service } })
  await tellPerson(context, changed, 'moved')
  return composeBooking(context, (await findBookingRow(db, office.id, row.id))!)
}
