import * as z from 'zod/mini'
import { Amenity } from '../network/nouns.ts'
import { operation } from '../operation.ts'
import {
  Day,
  Email,
  Id,
  Instant,
  Language,
  openList,
  PersonName,
  Phone,
  ShortId,
} from '../words.ts'
import { Availability } from './availability.ts'
import { Booking, BookingWithCode } from './booking.ts'
import { AtBranch, CodesIssued, Identified } from './codes.ts'
import { Hold, HoldWithCode } from './hold.ts'
import { VisitItem, VisitItemText } from './visit.ts'

export * from './day-operations.ts'

const BookingId = z.object({
  /** Id of the hold or booking; it stays the same. */
  id: Id,
})

/**
 * Lists the times a visit can be booked: by day, and the earliest of each branch. A day without
 * times says why, and when it opens. When no branch gives all of the services, `errors` of the no names
 * those in the way: `/visit/2` is the third.
 */
export const listAvailability = operation({
  method: 'GET',
  path: '/offices/{office}/availability',
  query: z.object({
    /** Services with persons: `visit=residence-registration:2&visit=…`. Either these or `package`. */
    visit: z.optional(z.array(VisitItemText).check(z.minLength(1), z.maxLength(6))),
    /** Short id of a package: a visit for one person with all its services that everybody needs. */
    package: z.optional(ShortId),
    /** Only at this branch; all branches when absent. */
    branch: z.optional(ShortId),
    /** What the person can't do without: `needs=step-free&needs=induction-loop`. A branch that lacks one has no times. */
    needs: z.optional(z.array(Amenity).check(z.maxLength(10))),
    /** First day; today when absent. */
    from: z.optional(Day),
    /** Last day; at most 35 days after the first, which is also the default. */
    to: z.optional(Day),
    /** For whom staff look, who have seats of their own: for who comes to reception, or who phones. */
    by: z.optional(openList(['reception', 'phone'])),
    /** At most so many times listed of each day and branch; all when absent. */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
  }),
  answer: Availability,
  problems: ['service-not-here'],
})

/**
 * Holds the places of a visit for ten minutes, of all its legs or of none. The answer carries the
 * access code.
 */
export const hold = operation({
  method: 'POST',
  path: '/offices/{office}/holds',
  body: z.strictObject({
    /** Services with persons, in the order they should be done; those of one line are done together. */
    visit: z.array(VisitItem).check(z.minLength(1), z.maxLength(6)),
    /** Short id of the branch. */
    branch: ShortId,
    /** A time that `listAvailability` gave. */
    startsAt: Instant,
    /** For whom staff book: who comes to reception, which is also meant when absent, or who phones. */
    by: z.optional(openList(['reception', 'phone'])),
  }),
  answer: HoldWithCode,
  creates: true,
  problems: ['place-taken', 'time-past', 'time-not-offered', 'service-not-here'],
})

/** Keeps the places ten minutes longer, up to ten times (WCAG 2.2.1). */
export const extendHold = operation({
  method: 'POST',
  path: '/offices/{office}/holds/{id}/extend',
  params: BookingId,
  body: z.strictObject({}),
  answer: Hold,
  problems: ['hold-lapsed', 'no-more-extensions'],
})

/** Lets the places go. Letting go twice is no mistake. */
export const releaseHold = operation({
  method: 'DELETE',
  path: '/offices/{office}/holds/{id}',
  params: BookingId,
  problems: [],
})

/** Confirms a hold: now it is a booking, with the same id and code. Phone or e-mail, one is enough. */
export const book = operation({
  method: 'POST',
  path: '/offices/{office}/bookings',
  body: z.strictObject({
    /** Id of the hold. */
    hold: Id,
    /** Name of the person who comes. */
    name: PersonName,
    /** Where to call or text. */
    phone: z.optional(Phone),
    /** Where to write; the confirmation goes there. */
    email: z.optional(Email),
    /** Language of messages. */
    language: z._default(Language, 'uk'),
  }),
  answer: BookingWithCode,
  creates: true,
  problems: ['hold-lapsed', 'contact-needed'],
})

/** Finds a booking by its id and access code. */
export const findBooking = operation({
  method: 'GET',
  path: '/offices/{office}/bookings/{id}',
  params: BookingId,
  answer: Booking,
  problems: [],
})

/**
 * Cancels a booking and frees its places; with `service` only that one, and the others keep their
 * times. Cancelling twice is no mistake.
 */
export const cancel = operation({
  method: 'POST',
  path: '/offices/{office}/bookings/{id}/cancel',
  params: BookingId,
  body: z.strictObject({
    /** Only this service of the visit; the whole booking when absent, or when it is the last one. */
    service: z.optional(ShortId),
  }),
  answer: Booking,
  problems: ['already-checked-in', 'time-past', 'service-not-in-visit'],
})

/** Moves a booking to another time: the old one stays until the new is taken. Id, code and links stay. */
export const move = operation({
  method: 'POST',
  path: '/offices/{office}/bookings/{id}/move',
  params: BookingId,
  body: z.strictObject({
    /** A time that `listAvailability` gave. */
    startsAt: Instant,
    /** Short id of the branch; it may be another than before. */
    branch: ShortId,
    /** For whom staff move it: who comes to reception, which is also meant when absent, or who phones. */
    by: z.optional(openList(['reception', 'phone'])),
  }),
  answer: Booking,
  problems: [
    'place-taken',
    'time-past',
    'time-not-offered',
    'service-not-here',
    'booking-cancelled',
    'already-checked-in',
  ],
})

/**
 * Checks in: from 20 minutes before the time to 10 after. The person gets a ticket of today's queue
 * for each leg, to be called one after the other.
 */
export const checkIn = operation({
  method: 'POST',
  path: '/offices/{office}/bookings/{id}/check-in',
  params: BookingId,
  body: z.strictObject({
    /** How the person comes, when staff check in for them. */
    by: z.optional(openList(['phone', 'kiosk', 'reception'])),
  }),
  answer: Booking,
  problems: ['too-early', 'too-late', 'booking-cancelled', 'branch-closed'],
})

/** Finds a visit of today at this branch by its short code: for the branch's own kiosks and reception. */
export const findByShortCode = operation({
  method: 'POST',
  path: '/offices/{office}/visits/find',
  body: AtBranch,
  safe: true,
  answer: Booking,
  problems: ['short-code-rests'],
})

/** Gives a booking another short code, after its person was identified; the former one opens nothing any more. */
export const reissueCode = operation({
  method: 'POST',
  path: '/offices/{office}/staff/bookings/{id}/reissue-code',
  params: BookingId,
  body: Identified,
  answer: CodesIssued,
  problems: [],
})

/** Gives the calendar entry (iCalendar) of a booking. */
export const showCalendar = operation({
  method: 'GET',
  path: '/offices/{office}/bookings/{id}/calendar.ics',
  params: BookingId,
  answer: z.string(),
  media: 'text/calendar',
  problems: [],
})
