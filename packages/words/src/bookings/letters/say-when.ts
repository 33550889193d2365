import { sayMoment, sayTime } from '../../language/days.ts'
import type { Language } from '../../language/languages.ts'
import { sayOfWholeDay, sayShortDay, sayWholeDay, sayZone } from '../../language/whole-days.ts'
import type { When } from './letter.ts'

/** An instant, and how the office's wall shows it. */
export interface WallMoment {
  readonly instant: Date
  readonly timeZone: string
  readonly on: string
  readonly at: string
  /** In the hour that the wall shows twice. */
  readonly clock?: 'summer' | 'winter'
}

const withZone = (language: Language, day: string, { instant, timeZone, at, clock }: WallMoment) =>
  `${day}, ${sayTime(language, at, clock)} ${sayZone(language, instant, timeZone)}`

/** «вівторок, 24 листопада 2026 року, 09:15 за київським часом» */
export const sayWholeWhen = (language: Language, moment: WallMoment): string =>
  withZone(language, sayWholeDay(language, moment.on), moment)

/** «вт 24.11, 09:15» */
const sayShort = (language: Language, { on, at, clock }: WallMoment): string =>
  `${sayShortDay(language, on)}, ${sayTime(language, at, clock)}`

/** A moment in the words letters have for it. */
export const whenOf = (language: Language, moment: WallMoment): When => ({
  day: sayMoment(language, moment.on, moment.at, moment.clock),
  whole: sayWholeWhen(language, moment),
  short: sayShort(language, moment),
})

/** A moment as it stands after «до»: «четверга, 26 листопада 2026 року, 10:00 за київським часом» */
export const untilOf = (language: Language, moment: WallMoment): Pick<When, 'whole' | 'short'> => ({
  whole: withZone(language, sayOfWholeDay(language, moment.on), moment),
  short: sayShort(language, moment),
})
