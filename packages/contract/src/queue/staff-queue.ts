import * as z from 'zod/mini'
import { Booking } from '../bookings/booking.ts'
import { VisitService } from '../bookings/visit.ts'
import { Pause } from '../network/nouns.ts'
import { Workplace } from '../staff/nouns.ts'
import {
  Day,
  Id,
  Instant,
  LocalizedText,
  LocalTime,
  MinuteRange,
  openList,
  ShortId,
} from '../words.ts'
import { CallReason } from './call.ts'
import { Ticket } from './ticket.ts'
import { WaitOutlook } from './wait.ts'

const NumberedTicket = z.object({
  /** Id of the ticket. */
  id: Id,
  /** `А-017`. */
  number: z.string(),
})

/** Черга: who waits at a branch, line by line. Never a name. */
export const Queue = z.object({
  /** Whose queue it is. */
  branch: z.object({
    /** Short id of the branch. */
    id: ShortId,
    /** Name of the branch. */
    title: LocalizedText,
  }),
  /** `open` and `closed` follow the hours; `paused` during an air raid or power cut. */
  status: openList(['open', 'closed', 'paused']),
  /** Why nobody is called now. */
  pause: z.optional(Pause),
  /** Every line of the branch, by letter. */
  lines: z.array(
    z.object({
      /** Letter of its tickets. */
      letter: z.string(),
      /** What the line is for. */
      title: LocalizedText,
      /** Short id of the hall to wait in. */
      hall: ShortId,
      /** People waiting. */
      waiting: z.int(),
      /** Wall-clock arrival of who waits longest, if anybody waits. */
      longestSince: z.optional(LocalTime),
      /** How long somebody joining now may wait, where that can be told. */
      wait: z.optional(MinuteRange),
      /** What can be told of that wait; nothing while no desk is open for the line. */
      outlook: z.optional(WaitOutlook),
      /** How many would be called before somebody joining now, whichever line they stand in. */
      ahead: z.optional(z.int()),
    }),
  ),
  /** The twenty tickets missed last today, latest first; each may be restored. */
  missed: z.array(NumberedTicket),
  /** Tickets parked today. */
  parked: z.optional(z.array(NumberedTicket)),
  /** Exceptions from the order today: calls by name and of parked tickets, missed tickets put back. */
  exceptions: z.optional(z.int()),
  /** How the waits told to walk-ins today came true. */
  waits: z.optional(
    z.object({
      /** Walk-ins called today who were told a wait. */
      told: z.int(),
      /** Of these, so many were called within it. */
      hit: z.int(),
      /** Minutes half of the called waited at most. */
      p50: z.int(),
      /** Minutes nine of ten waited at most. */
      p90: z.int(),
    }),
  ),
  /** The office's day of this state. */
  on: Day,
  /** The office's wall-clock time of this state. */
  at: LocalTime,
})
export type Queue = z.infer<typeof Queue>

/** A ticket as staff see it. */
export const StaffTicket = z.object({
  /** Id of the ticket. */
  id: Id,
  /** `А-017`. */
  number: z.string(),
  /** As of the citizen's ticket. */
  state: Ticket.shape.state,
  /** The booked person's name; absent for a walk-in. */
  person: z.optional(z.string()),
  /** The phone given at booking, so that nobody is asked twice. */
  phone: z.optional(z.string()),
  /** The e-mail given at booking. */
  email: z.optional(z.string()),
  /** What the person came for. */
  services: z.array(VisitService),
  /** The booked time, when it comes from a booking. */
  bookedAt: z.optional(LocalTime),
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  bookedAtClock: Booking.shape.clock,
  /** The office's wall-clock time of arrival. */
  arrivedAt: LocalTime,
  /** Right to be called out of turn, with its legal ground. */
  outOfTurn: z.optional(LocalizedText),
  /** When it was called last. */
  calledAt: z.optional(Instant),
  /** How often it was called. */
  times: z.int(),
  /** Why it was called. */
  reason: z.optional(CallReason),
  /** The visit it belongs to. */
  visit: Id,
  /** Applications already taken in during this ticket. */
  applications: z.array(
    z.object({
      /** Number of the application. */
      number: z.string(),
      /** Short id of its service. */
      service: ShortId,
    }),
  ),
})
export type StaffTicket = z.infer<typeof StaffTicket>

/** What a clerk's screen shows: the ticket at the desk, who waits. */
export const Desk = z.object({
  /** The workplace and who sits there. */
  workplace: Workplace,
  /** Status of the branch. */
  status: openList(['open', 'closed', 'paused']),
  /** Why nobody can be called now. */
  pause: z.optional(Pause),
  /** The ticket called to or served at this desk. */
  ticket: z.optional(StaffTicket),
  /** People waiting whom this desk may serve, by letter. */
  waiting: z.array(
    z.object({
      /** Letter of the line. */
      letter: z.string(),
      /** How many. */
      count: z.int(),
    }),
  ),
  /** Tickets missed today that may be restored. */
  missed: z.array(NumberedTicket),
  /** Tickets parked today that may be called again. */
  parked: z.optional(z.array(NumberedTicket)),
  /** Tickets served here today. */
  served: z.int(),
})
export type Desk = z.infer<typeof Desk>
