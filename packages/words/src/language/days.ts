import type { Language } from './languages.ts'
import { speeches } from './speeches.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats a day of the office, `YYYY-MM-DD`, which belongs to no time zone of the visitor. */
export function formatDay(
  language: Language,
  on: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = language + JSON.stringify(options)
  let known = formats.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(speeches[language].locale, { ...options, timeZone: 'UTC' })
    formats.set(key, known)
  }
  return known.format(new Date(`${on}T00:00:00Z`))
}

/** `вівторок, 24 листопада` · `Tuesday 24 November`: joined here, since browsers differ in the comma. */
export const sayDay = (language: Language, on: string): string =>
  speeches[language].day(sayWeekday(language, on), sayDate(language, on))

/** `24 листопада` · `24 November`. */
export const sayDate = (language: Language, on: string): string =>
  formatDay(language, on, { day: 'numeric', month: 'long' })

/** `вівторок` · `Tuesday`. */
export const sayWeekday = (language: Language, on: string): string =>
  formatDay(language, on, { weekday: 'long' })

/** `вт` · `Tue`. */
export const sayShortWeekday = (language: Language, on: string): string =>
  formatDay(language, on, { weekday: 'short' })

/** `листопад` · `November`. */
export const sayMonth = (language: Language, on: string): string =>
  formatDay(language, on, { month: 'long' })

/** `вівторок, 24 листопада, 09:15`: day and time formatted apart, joined by a comma. */
export const sayMoment = (language: Language, on: string, at: string, clock?: string): string =>
  `${sayDay(language, on)}, ${sayTime(language, at, clock)}`

/** `09:15`; in the hour that the clocks repeat `03:20 (зимовий час)` · `03:20 (winter time)`. */
export function sayTime(language: Language, at: string, clock = ''): string {
  const clocks: Readonly<Record<string, string>> = speeches[language].clocks
  return clocks[clock] ? `${at} (${clocks[clock]})` : at
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay()

/** When: `у середу, 25 листопада` · `Wednesday 25 November`. */
export const sayOnDay = (language: Language, on: string): string =>
  speeches[language].onDay?.(weekdayOf(on), sayDate(language, on)) ?? sayDay(language, on)

/** Of when: `пʼятниці, 4 грудня` (for «не пізніше …») · `Friday 4 December`. */
export const sayOfDay = (language: Language, on: string): string =>
  speeches[language].ofDay?.(weekdayOf(on), sayDate(language, on)) ?? sayDay(language, on)

/** At: `о 09:15`, `об 11:20` · `at 09:15`. */
export const sayAt = (language: Language, at: string): string => speeches[language].at(at)

/** Day and wall-clock time of an instant in a time zone; without one, where the visitor is. */
export function wallTime(instant: string, timeZone?: string): { on: string; at: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    // Named one by one: WebKit's short date has two digits of a year.
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    on: `${part('year')}-${part('month')}-${part('day')}`,
    at: `${part('hour')}:${part('minute')}`,
  }
}
