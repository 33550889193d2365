import * as z from 'zod/mini'
import { ShortCode } from '../bookings/codes.ts'
import { Day, Instant, LocalizedText, LocalTime, openList, ShortId } from '../words.ts'

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
