import type { Problem } from '@transparent-office/contract'
import {
  mistakesIn,
  mistakesRefused,
  type AnswerField,
} from '@transparent-office/words/bookings/answers'
import { at, noHold, to, type BookingState, type Changed, type Step } from '../booking-state.ts'

// What happens from a held time to the last yes.

export function answered(state: BookingState, field: AnswerField, typed: string): Changed {
  const answers = { ...state.answers, [field]: typed }
  return [{ answers, complete: mistakesIn(answers).length === 0 }, null]
}

/** To the check, or what to mend. */
export function answersGiven({ answers }: BookingState): Changed {
  const mistakes = mistakesIn(answers)
  return mistakes.length > 0 ? [{ mistakes }, '.note'] : to('check', { mistakes })
}

/** The office takes an answer otherwise than we do, and has the last word. */
export const answersRefused = (_: BookingState, problem: Problem): Changed => [
  { ...at('who'), mistakes: mistakesRefused(problem) },
  '.note',
]

/** One answer is changed from the check. */
export const mended = (_: BookingState, field: AnswerField): Changed => [at('who'), `#${field}`]

/** A step before the answers is changed from the check. */
export const changedFromCheck = (_: BookingState, step: Step): Changed =>
  to(step, { returning: true })

/** After a lapsed hold: another time, then back. */
export const timeWanted = (_: BookingState): Changed =>
  to('when', { ...noHold, chosen: undefined, returning: true })
