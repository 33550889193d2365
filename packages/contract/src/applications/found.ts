import * as z from 'zod/mini'
import { Booking } from '../bookings/booking.ts'
import { VisitService } from '../bookings/visit.ts'
import { Day, Id, Instant, LocalizedText, LocalTime, openList, ShortId } from '../words.ts'
import { ApplicationNumber, ApplicationState, TimelineEntry } from './application.ts'

/**
 * What a short code with the phone's last digits shows: time, place, state and papers of a visit, or where
 * an application stands. Never a name, a contact or a decision's reasons.
 */
export const Matter = z.object({
  /** The visit, if the code is one of a booking. */
  booking: z.optional(
    z.object({
      /** As of a booking. */
      state: Booking.shape.state,
      /** When the visit begins. */
      startsAt: Instant,
      /** The office's day of the visit. */
      on: Day,
      /** The office's wall-clock time of the visit. */
      at: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      clock: Booking.shape.clock,
      /** Minutes the visit takes. */
      minutes: z.int(),
      /** Where to come. */
      branch: Booking.shape.branch,
      /** What the visit is for, with the papers to bring. */
      services: z.array(VisitService),
      /** Check in from then … */
      checkInFrom: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      checkInFromClock: Booking.shape.clock,
      /** … to then. */
      checkInTo: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      checkInToClock: Booking.shape.clock,
      /** Its day was closed since: it has to be moved. */
      closure: Booking.shape.closure,
    }),
  ),
  /** The application, if the code is that of a receipt. */
  application: z.optional(
    z.object({
      /** The number on the receipt. */
      number: ApplicationNumber,
      /** What was asked for. */
      service: z.object({
        /** Short id of the service. */
        id: ShortId,
        /** Name of the service. */
        title: LocalizedText,
        /** Who decides. */
        agency: LocalizedText,
      }),
      /** Where it stands now. */
      state: ApplicationState,
      /** Decided not later than that day. */
      decisionBy: z.optional(Day),
      /** And at that wall-clock time of the office, when the term is given in hours. */
      decisionByAt: z.optional(LocalTime),
      timeline: z.array(TimelineEntry),
      /** Steps still ahead, in order. */
      ahead: z.array(ApplicationState),
      /** Where the papers were taken in. */
      branch: z.object({
        /** Short id of the branch. */
        id: ShortId,
        /** Name of the branch. */
        title: LocalizedText,
        /** Street address. */
        address: LocalizedText,
      }),
    }),
  ),
})
export type Matter = z.infer<typeof Matter>

/** A person as reception finds them, with all that is theirs at the branch. */
export const PersonFound = z.object({
  /** Name of the person; absent for who took a ticket without giving one. */
  name: z.optional(z.string()),
  /** Where to call, if a phone was given. */
  phone: z.optional(z.string()),
  /** The person can be written to. */
  hasEmail: z.boolean(),
  /** Visits booked, by time. */
  bookings: z.array(
    z.object({
      /** Id of the booking. */
      id: Id,
      /** As of a booking. */
      state: Booking.shape.state,
      /** The office's day of the visit. */
      on: Day,
      /** The office's wall-clock time of the visit. */
      at: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      clock: Booking.shape.clock,
      /** What the visit is for. */
      services: z.array(LocalizedText),
      /** Its day was closed since: it has to be moved. */
      closed: z.boolean(),
    }),
  ),
  /** Tickets of today, in order. */
  tickets: z.array(
    z.object({
      /** Id of the ticket. */
      id: Id,
      /** `А-017`. */
      number: z.string(),
      /** As of a ticket. */
      state: openList(['waiting', 'called', 'serving', 'parked', 'served', 'missed', 'void']),
      /** What it is for. */
      services: z.array(LocalizedText),
    }),
  ),
  /** Applications, newest first. */
  applications: z.array(
    z.object({
      /** The number on the receipt. */
      number: ApplicationNumber,
      /** What was asked for. */
      service: LocalizedText,
      /** Where it stands now. */
      state: ApplicationState,
      /** Decided not later than that day. */
      decisionBy: z.optional(Day),
      /** And at that wall-clock time of the office, when the term is given in hours. */
      decisionByAt: z.optional(LocalTime),
    }),
  ),
})
export type PersonFound = z.infer<typeof PersonFound>

/** What reception's look for a person found. */
export const PeopleFound = z.object({
  /** Those found, at most nine. */
  items: z.array(PersonFound),
  /** There are more: ask for something more exact. */
  more: z.boolean(),
})
export type PeopleFound = z.infer<typeof PeopleFound>

/** That a link was sent. */
export const LinkSent = z.object({
  /** By which way; `none`: the office can write to nobody there, go to reception. */
  by: openList(['mail', 'sms', 'none']),
})
export type LinkSent = z.infer<typeof LinkSent>
