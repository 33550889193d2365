import { formatDay, sayWeekday, weekdayOf } from './days.ts'
import type { ByLanguage, Language } from './languages.ts'
import type { WholeDays } from './speech.ts'
import { speeches } from './speeches.ts'
import { wholeDays as en } from './en.ts'
import { wholeDays as uk } from './uk.ts'

const wholeDays: ByLanguage<WholeDays> = { uk, en }

/** `24 листопада 2026 року` · `24 November 2026`. */
export const sayWholeDate = (language: Language, on: string): string =>
  wholeDays[language].date(
    formatDay(language, on, { day: 'numeric', month: 'long', year: 'numeric' }),
  )

/** `вівторок, 24 листопада 2026 року` · `Tuesday 24 November 2026`. */
export const sayWholeDay = (language: Language, on: string): string =>
  speeches[language].day(sayWeekday(language, on), sayWholeDate(language, on))

/** Of when: `четверга, 26 листопада 2026 року` · `Thursday 26 November 2026`. */
export const sayOfWholeDay = (language: Language, on: string): string =>
  speeches[language].ofDay?.(weekdayOf(on), sayWholeDate(language, on)) ?? sayWholeDay(language, on)

/** `вт 24.11` · `Tue 24 Nov`. */
export const sayShortDay = (language: Language, on: string): string =>
  formatDay(language, on, wholeDays[language].short).replace(',', '')

/** `за київським часом` · `Kyiv time`. */
export function sayZone(language: Language, instant: Date, timeZone: string): string {
  if (timeZone === 'Europe/Kyiv' || timeZone === 'Europe/Kiev') return wholeDays[language].kyiv
  return new Intl.DateTimeFormat(speeches[language].locale, {
    timeZone,
    timeZoneName: 'longGeneric',
  })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')!.value
}
