import { localTime } from '../../database/local-time.ts'
import { act, type Context } from '../../http/act.ts'
import { notFound, refuse, Refusal } from '../../http/refusal.ts'
import { listLines } from '../network/index.ts'
import { checkInWindow, isBooking, type BookingRow } from './booking.ts'
import { changeBooking, findPerson, legsOf, listBookingParts } from './bookings.store.ts'
import { releasePlaces } from './places.store.ts'
import { composeBooking, findOwn } from './show-booking.ts'
import { takeLeg, tellPlaceDay } from './take-leg.ts'
import { planLeg } from './visit.ts'

async function tellPerson(context: Context, row: BookingRow, letter: string) {
  if ((await findPerson(context.db, row.id))?.email)
    context.emit({ kind: 'mail', thing: row.id, detail: { letter } })
}

export const cancelBooking = act('bookings.cancel', async ({ id }, context) => {
  const row = await findOwn(context, id, true)
  if (!row || !isBooking(row)) return notFound()
  if (row.state === 'cancelled') return composeBooking(context, row)
  if (row.state === 'checked-in') return refuse('already-checked-in')
  const { now } = await context.time()
  if (checkInWindow(row.starts_at).to < now) return refuse('time-past')
  for (const { pool, on } of await releasePlaces(context.db, id)) tellPlaceDay(context, pool, on)
  const cancelled = await changeBooking(context.db, id, {
    state: 'cancelled',
    cancelledAt: now,
    sequence: row.sequence + 1,
  })
  context.audit({ act: 'cancel', thing: 'booking', id })
  await tellPerson(context, row, 'cancelled')
  return composeBooking(context, cancelled)
})

export const moveBooking = act('bookings.move', async ({ id, branch, startsAt }, context) => {
  const { db, office } = context
  const row = await findOwn(context, id, true)
  if (!row || !isBooking(row)) return notFound()
  if (row.state === 'cancelled') return refuse('booking-cancelled')
  if (row.state === 'checked-in') return refuse('already-checked-in')
  const leg = planLeg(
    await listBookingParts(db, office.id, id),
    await listLines(db, office.id, branch),
  )
  if (leg instanceof Refusal) return refuse('service-not-here')
  const to = new Date(startsAt)
  // The new places first: a refusal leaves the old ones as they are.
  const taken = await takeLeg(context, leg, to, id, 'infinity')
  if (taken instanceof Refusal) return taken
  for (const { pool, on } of await releasePlaces(db, id, taken)) tellPlaceDay(context, pool, on)
  const moved = await changeBooking(db, id, {
    startsAt: to,
    branch: leg.branch,
    legs: legsOf(leg, to),
    sequence: row.sequence + 1,
  })
  context.audit({
    act: 'move',
    thing: 'booking',
    id,
    detail: {
      from: row.starts_at.toISOString(),
      to: to.toISOString(),
      on: localTime(to, office.timeZone).on,
    },
  })
  await tellPerson(context, row, 'moved')
  return composeBooking(context, moved)
})
