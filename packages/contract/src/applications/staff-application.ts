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
import { ApplicationNumber, ApplicationState, Decision, TimelineEntry } from './application.ts'

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
