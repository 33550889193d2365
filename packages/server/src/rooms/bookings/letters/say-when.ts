import { sayTime as sayWallTime, type Language } from '@transparent-office/words'
import type { When } from '@transparent-office/words/bookings/letters/letter'
import * as letters from '@transparent-office/words/bookings/letters/say-when'
import { clockAt, localTime } from '../../../database/local-time.ts'

/** An instant, and how the office's wall shows it. */
const momentOf = (instant: Date, timeZone: string): letters.WallMoment => ({
  instant,
  timeZone,
  ...localTime(instant, timeZone),
  ...clockAt(instant, timeZone),
})

/** «09:15»; in the hour that the clocks repeat «03:20 (зимовий час)» */
export function sayTime(instant: Date, timeZone: string, language: Language): string {
  const { at, clock } = momentOf(instant, timeZone)
  return sayWallTime(language, at, clock)
}

/** «вівторок, 24 листопада 2026 року, 09:15 за київським часом» */
export const sayWholeWhen = (instant: Date, timeZone: string, language: Language): string =>
  letters.sayWholeWhen(language, momentOf(instant, timeZone))

/** An instant in the words letters have for it. */
export const whenOf = (instant: Date, timeZone: string, language: Language): When =>
  letters.whenOf(language, momentOf(instant, timeZone))

/** An instant as it stands after «до»: «четверга, 26 листопада 2026 року, 10:00 за київським часом» */
export const untilOf = (instant: Date, timeZone: string, language: Language) =>
  letters.untilOf(language, momentOf(instant, timeZone))
