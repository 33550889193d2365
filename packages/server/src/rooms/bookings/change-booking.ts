import { localTime } from '../../database/local-time.ts'
import { act, notFound, Refusal, refuse } from '../../acts/index.ts'
import { listLines } from '../network/index.ts'
import { isBooking, isMissed, visitOf } from './booking.ts'
import { changeBooking, listBookingParts, placesOf } from './bookings.store.ts'
import { dropService } from './drop-service.ts'
import { ownShare } from './own-share.ts'
import { releasePlaces } from './places.store.ts'
import { legsOf, planVisit } from './plan-visit.ts'
import { moveWords } from './short-codes/short-codes.store.ts'
import { composeBooking, findOwn } from './show-booking.ts'
import { takeVisit, tellPlaces } from './take-visit.ts'
import { tellPerson } from './tell-person.ts'

export const cancelBooking = act(
  'bookings.cancel',
  { needsCodeOf: visitOf },
  async ({ id, service }, context) => {
    const row = await findOwn(context, id, true)
    if (!row || !isBooking(row)) return notFound()
    if (row.state === 'cancelled') return composeBooking(context, row)
    if (row.state === 'checked-in') return refuse('already-checked-in')
    const { now } = await context.time()
    if (isMissed(row, now)) return refuse('time-past')
    if (service !== undefined) {
      const parts = await listBookingParts(context.db, context.office.id, id)
      if (!parts.some(({ card }) => card.id === service)) return refuse('service-not-in-visit')
      const left = parts.filter(({ card }) => card.id !== service)
      if (left.length > 0) return dropService(context, row, service, left)
    }
    for (const changed of await releasePlaces(context.db, context.office.id, id))
      tellPlaces(context, changed)
    const cancelled = await changeBooking(context.db, context.office.id, id, {
      state: 'cancelled',
      cancelledAt: now,
      placed: true,
      sequence: row.sequence + 1,
    })
    context.audit({ act: 'cancel', thing: 'booking', id })
    await tellPerson(context, cancelled, 'cancelled')
    return composeBooking(context, cancelled)
  },
)

export const moveBooking = act(
  'bookings.move',
  { needsCodeOf: visitOf },
  async ({ id, branch, startsAt, by }, context) => {
    const { db, office } = context
    const row = await findOwn(context, id, true)
    if (!row || !isBooking(row)) return notFound()
    if (row.state === 'cancelled') return refuse('booking-cancelled')
    if (row.state === 'checked-in') return refuse('already-checked-in')
    /* guard missed-is-not-moved */ if (isMissed(row, (await context.time()).now))
      return refuse('time-past') /* end guard */
    const visit = planVisit(
      await listBookingParts(db, office.id, id),
      await listLines(db, office.id, branch),
    )
    if (visit instanceof Refusal) return visit
    const to = new Date(startsAt)
    // The new places first: a refusal leaves the old ones as they are.
    const taker = { booking: id, reuses: true, share: ownShare(context, branch, by) }
    /* guard new-places-before-old-go */ /* end guard */ const taken = await takeVisit(
      context,
      visit,
      to,
      taker,
      'infinity',
    )
    if (taken instanceof Refusal) return taken
    for (const changed of await releasePlaces(db, office.id, id, taken))
      tellPlaces(context, changed)
    const moved = await changeBooking(db, office.id, id, {
      startsAt: to,
      branch: visit.branch,
      legs: legsOf(visit, to),
      minutes: visit.minutes,
      places: placesOf(visit),
      placed: true,
      sequence: row.sequence + 1,
    })
    if (visit.branch !== row.branchId) await moveWords(db, office.id, id, visit.branch)
    context.audit({
      act: 'move',
      thing: 'booking',
      id,
      detail: {
        from: row.startsAt.toISOString(),
        to: to.toISOString(),
        on: localTime(to, office.timeZone).on,
      },
    })
    await tellPerson(context, moved, 'moved')
    return composeBooking(context, moved)
  },
)
