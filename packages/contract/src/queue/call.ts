import * as z from 'zod/mini'
import { Instant, LocalizedText, openList, ShortId } from '../words.ts'

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
