import * as z from 'zod/mini'
import { Booking, ShortCode, VisitService } from '../bookings/nouns.ts'
import { Service } from '../catalogue/nouns.ts'
import {
  Day,
  Email,
  Id,
  Instant,
  LocalizedText,
  LocalTime,
  openList,
  PersonName,
  Phone,
  ShortId,
} from '../words.ts'

/** Number people read aloud: year, branch, gapless sequence (`2026-01-000123`). Never enough to see anything. */
export const ApplicationNumber = z.string().check(z.regex(/^\d{4}-\d{2}-\d{6}$/))

/** Where an application stands. */
export const ApplicationState = openList([
  'draft',
  'submitted',
  'registered',
  'without-motion',
  'corrected',
  'forwarded',
  'in-review',
  'suspended',
  'extended',
  'waiting-for-register',
  'hearing',
  'granted',
  'refused',
  'closed',
  'result-ready',
  'notified',
  'handed-over',
  'unclaimed',
  'archived',
  'withdrawn',
])
export type ApplicationState = z.infer<typeof ApplicationState>

/** One step of an application, as the citizen may know it. */
export const TimelineEntry = z.object({
  /** The state it came to. */
  state: ApplicationState,
  /** When. */
  at: Instant,
  /** The office's day of it. */
  on: Day,
  /** The office's wall-clock time of it. */
  atTime: LocalTime,
  /** Where or to whom: the branch, the agency. Never a person. */
  where: z.optional(LocalizedText),
  /** Number of the workplace. */
  desk: z.optional(z.int()),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** The decision, as told to the citizen. */
export const Decision = z.object({
  /** How it was decided. */
  outcome: openList(['granted', 'refused']),
  /** The day of the decision. */
  on: Day,
  /** Ground of a refusal, from the service's card. */
  ground: z.optional(LocalizedText),
  /** The official's reasons. */
  reasons: z.optional(z.string()),
  /** Complain until that day (Law 2073-IX, art. 80: 30 calendar days; not confirmed). */
  complainUntil: z.optional(Day),
})
export type Decision = z.infer<typeof Decision>

/** Заява: what a citizen filed for one service. */
export const Application = z.object({
  /** The number on the receipt. */
  number: ApplicationNumber,
  /** What was asked for. */
  service: z.object({
    /** Short id of the service. */
    id: ShortId,
    /** The version of the card the application keeps. */
    version: z.int(),
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
  decision: z.optional(Decision),
  /** Where the papers were taken in. */
  branch: z.object({
    /** Short id of the branch. */
    id: ShortId,
    /** Name of the branch. */
    title: LocalizedText,
    /** Street address. */
    address: LocalizedText,
  }),
})
export type Application = z.infer<typeof Application>

/** Receipt for the papers: the application's number and access code. */
export const Receipt = z.object({
  ...Application.shape,
  /** Shown once and printed on the receipt; the office keeps no copy. */
  code: z.string(),
  /** The same in six signs, for a person; absent where none was given at that time. */
  shortCode: z.optional(ShortCode),
})
export type Receipt = z.infer<typeof Receipt>

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

/** A paper ticked off against the card. */
export const PaperTicked = z.strictObject({
  /** Short id of the document on the service's card. */
  document: ShortId,
  /** `brought` by the person, `from-register` taken by the office, `missing`. */
  state: z.enum(['brought', 'from-register', 'missing']),
})
export type PaperTicked = z.infer<typeof PaperTicked>

/** Who files. */
export const Applicant = z.strictObject({
  /** Name of the person. */
  name: PersonName,
  /** Where to call. */
  phone: z.optional(Phone),
  /** Where to write. */
  email: z.optional(Email),
})
export type Applicant = z.infer<typeof Applicant>

/** An application in a staff list. */
export const ApplicationSummary = z.object({
  /** The number on the receipt. */
  number: ApplicationNumber,
  /** What was asked for. */
  service: z.object({
    /** Short id of the service. */
    id: ShortId,
    /** Name of the service. */
    title: LocalizedText,
  }),
  /** Where it stands now. */
  state: ApplicationState,
  /** When its clock began to run. */
  registeredAt: Instant,
  /** Decided not later than that day. */
  decisionBy: z.optional(Day),
  /** And at that wall-clock time of the office, when the term is given in hours. */
  decisionByAt: z.optional(LocalTime),
  /** Assigned to the caller. */
  mine: z.boolean(),
})
export type ApplicationSummary = z.infer<typeof ApplicationSummary>

/** An application as staff see it. */
export const StaffApplication = z.object({
  /** The number on the receipt. */
  number: ApplicationNumber,
  /** Where it stands now. */
  state: ApplicationState,
  /** The card in the version the application keeps. */
  service: Service,
  /** Decided not later than that day. */
  decisionBy: z.optional(Day),
  /** And at that wall-clock time of the office, when the term is given in hours. */
  decisionByAt: z.optional(LocalTime),
  timeline: z.array(TimelineEntry),
  /** Who filed. */
  applicant: z.object(Applicant.shape),
  /** Each document of the card, ticked off. */
  papers: z.array(z.object(PaperTicked.shape)),
  decision: z.optional(Decision),
  /** Who decides it. */
  official: z.optional(
    z.object({
      /** Id of the official. */
      id: Id,
      /** Name of the official. */
      name: z.string(),
    }),
  ),
  /** Assigned to the caller. */
  mine: z.boolean(),
  /** Steps the caller may take now. */
  may: z.array(openList(['forward', 'decide', 'hand-over'])),
})
export type StaffApplication = z.infer<typeof StaffApplication>
