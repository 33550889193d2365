import * as z from 'zod/mini'
import { Day, Id, Instant, LocalTime } from '../words.ts'
import { clock } from './clock.ts'
import { Leg, VisitBranch, VisitService } from './visit.ts'

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
