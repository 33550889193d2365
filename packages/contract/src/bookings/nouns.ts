import * as z from 'zod/mini'
import { DocumentNeeded, Fee } from '../catalogue/nouns.ts'
import { SpecialDay } from '../network/nouns.ts'
import {
  Day,
  Id,
  Instant,
  LocalizedText,
  LocalTime,
  openList,
  ShortCodeTyped,
  ShortId,
} from '../words.ts'

/**
 * Six signs, «КМ7 Р2Х», for a person to read aloud or type. On the day they open the visit at its branch's
 * own screens, elsewhere only together with the phone's last four digits. Shown once; the office keeps a
 * keyed hash. Freed 30 days after the visit.
 */
export const ShortCode = z.string()
export type ShortCode = z.infer<typeof ShortCode>

/** Codes as they are handed to a person whose identity was checked. */
export const CodesIssued = z.object({
  /** The long access code; it stays, so that links go on working. */
  code: z.string(),
  /** The same in six signs, for a person; absent where none was given at that time. */
  shortCode: z.optional(ShortCode),
})
export type CodesIssued = z.infer<typeof CodesIssued>

/** A short code at a branch's own screens. */
export const AtBranch = z.strictObject({
  /** The short code as typed: any case, either alphabet. */
  code: ShortCodeTyped,
  /** Short id of the branch, for staff; a kiosk knows its own. */
  branch: z.optional(ShortId),
})

/** By what staff knew a person. */
export const Identified = z.strictObject({
  /** What the person showed. */
  identity: openList(['passport', 'id-card', 'diia', 'residence-permit', 'other']),
  /** Why another code, for the audit. */
  why: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
})

/** One service of a visit and for how many persons. */
export const VisitItem = z.strictObject({
  /** Short id of the service. */
  service: ShortId,
  /** Each further person adds the service's extra minutes. */
  persons: z._default(z.int().check(z.minimum(1), z.maximum(10)), 1),
})
export type VisitItem = z.input<typeof VisitItem>

/** The same as text in a query: `residence-registration:2`. */
export const VisitItemText = z.templateLiteral([
  z.string().check(z.regex(/[a-z0-9][a-z0-9-]{0,63}/)),
  ':',
  z.int(),
])
export type VisitItemText = z.infer<typeof VisitItemText>

const clock = z.optional(openList(['summer', 'winter']))

/** A stretch of a visit spent in one line. */
export const Leg = z.object({
  /** The line, by its letter. */
  letter: z.string(),
  /** The hall, when it is known beforehand. */
  hall: z.optional(ShortId),
  /** When it begins. */
  startsAt: Instant,
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  clock,
  /** How long it takes. */
  minutes: z.int(),
})
export type Leg = z.infer<typeof Leg>

/** A time that can be taken. */
export const Start = z.object({
  /** The instant to pass to `hold`. */
  startsAt: Instant,
  /** The office's day. */
  on: Day,
  /** The office's wall-clock time. */
  at: LocalTime,
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  clock,
  /** Short id of the branch. */
  branch: ShortId,
  legs: z.array(Leg),
})
export type Start = z.infer<typeof Start>

const whyNone = openList(['closed', 'full', 'not-open-yet', 'paused', 'past', 'needs-not-met'])

/** A day with its times, or why it has none. */
export const AvailableDay = z.object({
  /** The office's day. */
  on: Day,
  starts: z.array(Start),
  /** How many times the day has, also when fewer are listed. */
  places: z.int(),
  /** Why there is none: `closed` that day, `full`, `not-open-yet` for booking, `paused`, `past`, `needs-not-met` at any branch. */
  why: z.optional(whyNone),
  /** When the day opens for booking, or when a full one has more places. */
  opensAt: z.optional(Instant),
  /** Why the branch asked for is closed that day, in words for people. */
  note: z.optional(LocalizedText),
})
export type AvailableDay = z.infer<typeof AvailableDay>

/** A branch that gives the services, with its earliest time. */
export const AvailableBranch = z.object({
  /** Short id of the branch. */
  branch: ShortId,
  /** Name of the branch. */
  title: LocalizedText,
  /** Street address. */
  address: LocalizedText,
  /** The earliest time in the asked days, if there is one. */
  earliest: z.optional(Start),
  /** Why there is none. */
  why: z.optional(whyNone),
  /** When further days open for booking. */
  opensAt: z.optional(Instant),
})
export type AvailableBranch = z.infer<typeof AvailableBranch>

/** A branch that gives only some of the services asked for. */
export const IncompleteBranch = z.object({
  /** Short id of the branch. */
  branch: ShortId,
  /** Name of the branch. */
  title: LocalizedText,
  /** Street address. */
  address: LocalizedText,
  /** Short ids of the services it does not give. */
  lacks: z.array(ShortId),
})
export type IncompleteBranch = z.infer<typeof IncompleteBranch>

/** The times that can be taken in the asked days. */
export const Availability = z.object({
  /** First day looked at. */
  from: Day,
  /** Last day looked at. */
  to: Day,
  /** Minutes the visit takes. */
  minutes: z.int(),
  days: z.array(AvailableDay),
  branches: z.array(AvailableBranch),
  /** Branches where not all of the services are given, those that lack fewest first; absent when there are none. */
  incomplete: z.optional(z.array(IncompleteBranch)),
})
export type Availability = z.infer<typeof Availability>

/** A service within a visit, with what to bring. */
export const VisitService = z.object({
  /** Short id of the service. */
  id: ShortId,
  /** Its name. */
  title: LocalizedText,
  /** For how many persons. */
  persons: z.int(),
  /** Minutes at the desk for all of them. */
  minutes: z.int(),
  fee: Fee,
  documents: z.array(DocumentNeeded),
  /** Letter of the line it is done in: that of its leg. */
  letter: z.optional(z.string()),
})
export type VisitService = z.infer<typeof VisitService>

/** Where a visit is. */
export const VisitBranch = z.object({
  /** Short id of the branch. */
  id: ShortId,
  /** Name of the branch. */
  title: LocalizedText,
  /** Street address. */
  address: LocalizedText,
  /** Number of its reception. */
  phone: z.optional(z.string()),
  /** The hall to go to, when it is known. */
  hall: z.optional(
    z.object({
      /** Name of the hall. */
      title: LocalizedText,
      /** Floor as people count it: 1 is the ground floor. */
      floor: z.int(),
      /** The way there from the entrance. */
      way: z.optional(LocalizedText),
    }),
  ),
})
export type VisitBranch = z.infer<typeof VisitBranch>

/** Утримання: places kept for some minutes while a person types. */
export const Hold = z.object({
  /** Stays the id of the booking and of the visit. */
  id: Id,
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
  /** The places are kept until then, by the office's clock. */
  heldUntil: Instant,
  /** The same as wall-clock time of the office. */
  heldUntilAt: LocalTime,
  /** How often it may still be extended. */
  extensionsLeft: z.int(),
})
export type Hold = z.infer<typeof Hold>

/** A hold with the access code that goes on to open the booking, its tickets and the rating. */
export const HoldWithCode = z.object({
  ...Hold.shape,
  /** Shown now and in the confirmation; the office keeps no copy. */
  code: z.string(),
})
export type HoldWithCode = z.infer<typeof HoldWithCode>

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
