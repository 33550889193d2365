import * as z from 'zod/mini'
import { DocumentNeeded, Fee } from '../catalogue/nouns.ts'
import { Instant, LocalizedText, ShortId } from '../words.ts'
import { clock } from './clock.ts'

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
