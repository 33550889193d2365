import * as z from 'zod/mini'
import { Booking } from '../bookings/booking.ts'
import { VisitBranch, VisitService } from '../bookings/visit.ts'
import { Pause } from '../network/nouns.ts'
import { Day, Id, LocalizedText, LocalTime, MinuteRange, openList, ShortId } from '../words.ts'
import { CallReason } from './call.ts'
import { WaitOutlook } from './wait.ts'

/** Талон: a number in today's queue. */
export const Ticket = z.object({
  /** Id of the ticket. */
  id: Id,
  /** `А-017`. */
  number: z.string(),
  /** The day it is valid on. */
  on: Day,
  /**
   * `waiting`, `called` (go to `desk`), `serving`, `parked` until papers are brought, `missed`, `served`,
   * `lapsed` when its day ended, `void` when reception took it out of the queue.
   */
  state: openList(['waiting', 'called', 'serving', 'parked', 'missed', 'served', 'lapsed', 'void']),
  /** Where to wait. */
  branch: VisitBranch,
  /** What the person came for. */
  services: z.array(VisitService),
  /** The booked time, when it comes from a booking. */
  bookedAt: z.optional(LocalTime),
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  bookedAtClock: Booking.shape.clock,
  /** People expected to be called before this one. */
  ahead: z.optional(z.int()),
  /** How long it may take, where that can be told. */
  wait: z.optional(MinuteRange),
  /** What can be told of the wait; nothing while no desk is open for it. */
  outlook: z.optional(WaitOutlook),
  /** Where to go, once called. */
  desk: z.optional(z.int()),
  /** Why it was called. */
  reason: z.optional(CallReason),
  /** How often it was called. */
  times: z.int(),
  /** The latest call of its line, if another's. */
  lastCall: z.optional(
    z.object({
      /** `Ц-008`. */
      number: z.string(),
      /** Why that one. */
      reason: CallReason,
    }),
  ),
  /** The branch is paused. */
  pause: z.optional(Pause),
  /** Where to go in an alarm. */
  shelter: z.optional(LocalizedText),
  /** Valid until then today. */
  validUntil: z.optional(LocalTime),
  /** The visit it belongs to; the booking's id, if there is one. */
  visit: Id,
  /** The tickets of the visit in order, this one too, when it has several: each waits for those before it. */
  route: z.optional(
    z.array(
      z.object({
        /** Id of the ticket; the same code opens it. */
        id: Id,
        /** `А-017`. */
        number: z.string(),
        /** As of a ticket. */
        state: openList([
          'waiting',
          'called',
          'serving',
          'parked',
          'missed',
          'served',
          'lapsed',
          'void',
        ]),
        /** Short id of its hall. */
        hall: z.optional(ShortId),
      }),
    ),
  ),
  /** The visit is over and was not rated yet. */
  canRate: z.boolean(),
  /** The office's wall-clock time of this state. */
  updatedAt: LocalTime,
})
export type Ticket = z.infer<typeof Ticket>

/** A ticket just taken, with the access code of its visit. */
export const TicketWithCode = z.object({
  ...Ticket.shape,
  /** Opens the ticket's page; printed as a QR code. */
  code: z.string(),
})
export type TicketWithCode = z.infer<typeof TicketWithCode>

/** What became of a run of tickets. */
export const VoidedRun = z.object({
  /** How many tickets are void now. */
  voided: z.int(),
})
export type VoidedRun = z.infer<typeof VoidedRun>
