import * as z from 'zod/mini'
import { SpecialDay } from '../network/nouns.ts'
import { Day, Id, Instant, LocalizedText, LocalTime, openList } from '../words.ts'
import { clock } from './clock.ts'
import { ShortCode } from './codes.ts'
import { Leg, VisitBranch, VisitService } from './visit.ts'

/** The day of a booking was closed, or shortened: why, and the time that is kept instead. */
export const Closure = z.object({
  /** Why the day differs from the week. */
  reason: SpecialDay.shape.reason,
  /** The same in words for people. */
  note: z.optional(LocalizedText),
  /** The nearest time there was; `move` takes it. Nothing moves by itself. */
  kept: z.optional(
    z.object({
      /** The instant to pass to `move`. */
      startsAt: Instant,
      /** The office's day. */
      on: Day,
      /** The office's wall-clock time. */
      at: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      clock,
      /** Where. */
      branch: VisitBranch,
      /** Kept until then, by the office's clock. */
      until: Instant,
      /** The office's day of that. */
      untilOn: Day,
      /** The office's wall-clock time of that. */
      untilAt: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      untilClock: clock,
    }),
  ),
})
export type Closure = z.infer<typeof Closure>

/** Попередній запис: a confirmed future visit. */
export const Booking = z.object({
  /** Id of the booking; the hold had the same. */
  id: Id,
  /** `booked`, `checked-in` (see `tickets`), `served`, `cancelled`, `missed`. */
  state: openList(['booked', 'checked-in', 'served', 'cancelled', 'missed']),
  /** When the visit begins. */
  startsAt: Instant,
  /** The office's day of the visit. */
  on: Day,
  /** The office's wall-clock time of the visit. */
  at: LocalTime,
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  clock,
  /** Where to come. */
  branch: VisitBranch,
  /** What the visit is for. */
  services: z.array(VisitService),
  /** The visit line by line, in order. */
  legs: z.array(Leg),
  /** Minutes the visit takes. */
  minutes: z.int(),
  /** Check in from then … */
  checkInFrom: LocalTime,
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  checkInFromClock: clock,
  /** … to then; after it a ticket from the kiosk. */
  checkInTo: LocalTime,
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  checkInToClock: clock,
  /** Tickets of the visit, once checked in. */
  tickets: z.array(
    z.object({
      /** Id of the ticket; the booking's code opens it. */
      id: Id,
      /** `А-017`. */
      number: z.string(),
    }),
  ),
  /** Its day was closed since: it has to be moved. */
  closure: z.optional(Closure),
  /** The visit is over and was not rated yet. */
  canRate: z.boolean(),
})
export type Booking = z.infer<typeof Booking>

/** A booking just made, with its access code. */
export const BookingWithCode = z.object({
  ...Booking.shape,
  /** Opens this booking. Also sent by mail when an address was given. */
  code: z.string(),
  /** The same in six signs, for a person; absent where none was given at that time. */
  shortCode: z.optional(ShortCode),
})
export type BookingWithCode = z.infer<typeof BookingWithCode>
