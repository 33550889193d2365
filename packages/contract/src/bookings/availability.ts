import * as z from 'zod/mini'
import { Day, Instant, LocalizedText, LocalTime, openList, ShortId } from '../words.ts'
import { clock } from './clock.ts'
import { Leg } from './visit.ts'

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
