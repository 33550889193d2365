import * as z from 'zod/mini'
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
  state: ApplicationState,
  at: Instant,
  /** The office's day and wall-clock time. */
  on: Day,
  atTime: LocalTime,
  /** Where or to whom: the branch, the agency. Never a person. */
  where: z.optional(LocalizedText),
  /** Number of the workplace. */
  desk: z.optional(z.int()),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** The decision, as told to the citizen. */
export const Decision = z.object({
  outcome: openList(['granted', 'refused']),
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
  number: ApplicationNumber,
  service: z.object({ id: ShortId, version: z.int(), title: LocalizedText, agency: LocalizedText }),
  state: ApplicationState,
  /** Decided not later than that day. */
  decisionBy: z.optional(Day),
  timeline: z.array(TimelineEntry),
  /** Steps still ahead, in order. */
  ahead: z.array(ApplicationState),
  decision: z.optional(Decision),
  branch: z.object({ id: ShortId, title: LocalizedText, address: LocalizedText }),
})
export type Application = z.infer<typeof Application>

/** Receipt for the papers: the application's number and access code. */
export const Receipt = z.extend(Application, {
  /** Shown once and printed on the receipt; the office keeps no copy. */
  code: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

/** A paper ticked off against the card. */
export const PaperTicked = z.strictObject({
  document: ShortId,
  /** `brought` by the person, `from-register` taken by the office, `missing`. */
  state: z.enum(['brought', 'from-register', 'missing']),
})
export type PaperTicked = z.infer<typeof PaperTicked>

/** Who files. */
export const Applicant = z.strictObject({
  name: PersonName,
  phone: z.optional(Phone),
  email: z.optional(Email),
})
export type Applicant = z.infer<typeof Applicant>

/** An application in a staff list. */
export const ApplicationSummary = z.object({
  number: ApplicationNumber,
  service: z.object({ id: ShortId, title: LocalizedText }),
  state: ApplicationState,
  registeredAt: Instant,
  decisionBy: z.optional(Day),
  /** Assigned to the caller. */
  mine: z.boolean(),
})
export type ApplicationSummary = z.infer<typeof ApplicationSummary>

/** An application as staff see it. */
export const StaffApplication = z.object({
  number: ApplicationNumber,
  state: ApplicationState,
  /** The card in the version the application keeps. */
  service: Service,
  decisionBy: z.optional(Day),
  timeline: z.array(TimelineEntry),
  applicant: Applicant,
  papers: z.array(PaperTicked),
  decision: z.optional(Decision),
  /** Who decides it. */
  official: z.optional(z.object({ id: Id, name: z.string() })),
  /** Assigned to the caller. */
  mine: z.boolean(),
  /** Steps the caller may take now. */
  may: z.array(openList(['forward', 'decide', 'hand-over'])),
})
export type StaffApplication = z.infer<typeof StaffApplication>
