import * as z from 'zod/mini'
import { Booking, VisitBranch, VisitService } from '../bookings/nouns.ts'
import { Hall, Pause } from '../network/nouns.ts'
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

/**
 * What can be told of a wait. `at-once`: a desk is free. `soon`: within ten minutes. `range`: see `wait`.
 * `unsure`: no time can be told yet, only how many are before. `past-closing`: it may not be today.
 */
export const WaitOutlook = openList(['at-once', 'soon', 'range', 'unsure', 'past-closing'])
export type WaitOutlook = z.infer<typeof WaitOutlook>

/** Why a ticket was called before others, in words a person understands. */
export const CallReason = z.object({
  /**
   * `out-of-turn` by law, `walk-in-turn` after timed calls, `booked`, `let-in`, `longest-waiting`,
   * `booked-early`; exceptions from the order, which are counted: `parked` came back, `by-name`.
   */
  kind: openList([
    'out-of-turn',
    'walk-in-turn',
    'booked',
    'let-in',
    'longest-waiting',
    'booked-early',
    'parked',
    'by-name',
  ]),
  /** «запис на 10:15», «найдовше чекає в черзі А». */
  text: LocalizedText,
})
export type CallReason = z.infer<typeof CallReason>

/** Виклик: ticket and workplace, as the board shows them. Never a name. */
export const BoardCall = z.object({
  /** `А-017`. */
  number: z.string(),
  /** Number of the workplace. */
  desk: z.int(),
  /** Short id of the hall the workplace is in. */
  hall: ShortId,
  /** When it was called last. */
  calledAt: Instant,
  /** 1 for the first call, up to 3. */
  times: z.int(),
  reason: CallReason,
})
export type BoardCall = z.infer<typeof BoardCall>

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

/** Табло: what a hall's board shows. */
export const Board = z.object({
  /** Whose board it is. */
  branch: z.object({
    /** Short id of the branch. */
    id: ShortId,
    /** Name of the branch. */
    title: LocalizedText,
  }),
  /** The halls shown. */
  halls: z.array(Hall),
  /** `open` and `closed` follow the hours; `paused` during an air raid or power cut. */
  status: openList(['open', 'closed', 'paused']),
  /** Why nobody is called now. */
  pause: z.optional(Pause),
  /** Where to go in an alarm. */
  shelter: z.optional(LocalizedText),
  /** When it opens next, if closed now. */
  opensAt: z.optional(Instant),
  /** Latest first. A call stays for a minute at least, also when its ticket is served sooner; a missed one leaves. */
  calls: z.array(BoardCall),
  /** People waiting. */
  waiting: z.int(),
  /** How long somebody coming now may wait, where that can be told. */
  wait: z.optional(MinuteRange),
  /** What can be told of that wait; nothing while no desk is open. */
  outlook: z.optional(WaitOutlook),
  /** How many would be called before somebody coming now. */
  ahead: z.optional(z.int()),
  /** The office's day of this state. */
  on: Day,
  /** The office's wall-clock time of this state. */
  at: LocalTime,
})
export type Board = z.infer<typeof Board>

/** A line somebody can join at the kiosk. */
export const LineToJoin = z.object({
  /** Letter of its tickets. */
  letter: z.string(),
  /** What the line is for. */
  title: LocalizedText,
  /** Short id of the hall to wait in. */
  hall: ShortId,
  /** People waiting. */
  waiting: z.int(),
  /** How long somebody joining now may wait, where that can be told. */
  wait: z.optional(MinuteRange),
  /** What can be told of that wait; nothing while no desk is open for the line. */
  outlook: z.optional(WaitOutlook),
  /** How many would be called before somebody joining now, whichever line they stand in. */
  ahead: z.optional(z.int()),
  /** No more tickets today: all the line gives a day are given. */
  gone: z.optional(
    z.object({
      /** How many were given. */
      count: z.int(),
      /** The wall-clock time of the last. */
      at: LocalTime,
      /** When the next day's begin, if that is known. */
      opensAt: z.optional(Instant),
    }),
  ),
  /** Its services, commonest first. */
  services: z.array(
    z.object({
      /** Short id of the service. */
      id: ShortId,
      /** Name of the service. */
      title: LocalizedText,
    }),
  ),
})
export type LineToJoin = z.infer<typeof LineToJoin>

/** What a device's screen shows now. */
export const Task = z.object({
  /** The device itself. */
  device: z.object({
    /** Id of the device. */
    id: Id,
    /** What kind of screen it is. */
    kind: openList(['kiosk', 'board', 'desk-board', 'rating-tablet']),
    /** How staff call it. */
    title: z.string(),
  }),
  /** Where it stands. */
  branch: z.object({
    /** Short id of the branch. */
    id: ShortId,
    /** Name of the branch. */
    title: LocalizedText,
  }),
  /** The hall it hangs in, if it is bound to one. */
  hall: z.optional(ShortId),
  /** `open` and `closed` follow the hours; `paused` during an air raid or power cut. */
  status: openList(['open', 'closed', 'paused']),
  /** Kiosk: the lines to join. */
  lines: z.optional(z.array(LineToJoin)),
  /** Rating tablet: the visit that just ended at its workplace and was not rated; absent: rest. */
  rate: z.optional(
    z.object({
      /** The visit to rate. */
      visit: Id,
      /** Number of its ticket. */
      number: z.string(),
      /** Number of the workplace. */
      desk: z.int(),
    }),
  ),
})
export type Task = z.infer<typeof Task>

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
