import { clockAt, localTime } from '../../../database/local-time.ts'
import type { LetterLanguage, When } from './letter.ts'

const clocks = {
  uk: { summer: 'літній час', winter: 'зимовий час' },
  en: { summer: 'summer time', winter: 'winter time' },
} as const

const weekdays = ['понеділка', 'вівторка', 'середи', 'четверга', 'пʼятниці', 'суботи', 'неділі']

const locales = { uk: 'uk', en: 'en-GB' } as const

const write = (
  instant: Date,
  timeZone: string,
  language: LetterLanguage,
  parts: Intl.DateTimeFormatOptions,
) => new Intl.DateTimeFormat(locales[language], { timeZone, ...parts }).format(instant)

/** «09:15»; in the hour that the clocks repeat «03:20 (зимовий час)» */
export function sayTime(instant: Date, timeZone: string, language: LetterLanguage): string {
  const { at } = localTime(instant, timeZone)
  const { clock } = clockAt(instant, timeZone)
  return clock ? `${at} (${clocks[language][clock]})` : at
}

/** «вівторок, 24 листопада, 09:15» */
export function sayWhen(instant: Date, timeZone: string, language: LetterLanguage): string {
  const day = write(instant, timeZone, language, { weekday: 'long', day: 'numeric', month: 'long' })
  return `${day}, ${sayTime(instant, timeZone, language)}`
}

/** «24 листопада 2026 року» */
const sayDate = (instant: Date, timeZone: string, language: LetterLanguage): string => {
  const written = write(instant, timeZone, language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return written.replace(/\s*р\.$/, ' року')
}

/** A day of the office: «24 листопада 2026 року» */
export const sayDay = (day: string, language: LetterLanguage): string =>
  sayDate(new Date(`${day}T12:00:00Z`), 'UTC', language)

const kyiv = { uk: 'за київським часом', en: 'Kyiv time' } as const

/** «за київським часом» */
function sayZone(instant: Date, timeZone: string, language: LetterLanguage): string {
  if (timeZone === 'Europe/Kyiv' || timeZone === 'Europe/Kiev') return kyiv[language]
  return new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')!.value
}

const withDate = (weekday: string, instant: Date, timeZone: string, language: LetterLanguage) => {
  const date = sayDate(instant, timeZone, language)
  const time = sayTime(instant, timeZone, language)
  const day = language === 'uk' ? `${weekday}, ${date}` : `${weekday} ${date}`
  return `${day}, ${time} ${sayZone(instant, timeZone, language)}`
}

/** «вівторок, 24 листопада 2026 року, 09:15 за київським часом» */
export const sayWholeWhen = (instant: Date, timeZone: string, language: LetterLanguage): string =>
  withDate(write(instant, timeZone, language, { weekday: 'long' }), instant, timeZone, language)

const shortDates = {
  uk: { weekday: 'short', day: '2-digit', month: '2-digit' },
  en: { weekday: 'short', day: 'numeric', month: 'short' },
} as const

/** «вт 24.11, 09:15» */
function sayShort(instant: Date, timeZone: string, language: LetterLanguage): string {
  const day = write(instant, timeZone, language, shortDates[language]).replace(',', '')
  return `${day}, ${sayTime(instant, timeZone, language)}`
}

/** An instant in the words letters have for it. */
export const whenOf = (instant: Date, timeZone: string, language: LetterLanguage): When => ({
  day: sayWhen(instant, timeZone, language),
  whole: sayWholeWhen(instant, timeZone, language),
  short: sayShort(instant, timeZone, language),
})

/** An instant as it stands after «до»: «четверга, 26 листопада 2026 року, 10:00 за київським часом» */
export const untilOf = (instant: Date, timeZone: string, language: LetterLanguage) => ({
  whole:
    language === 'uk'
      ? withDate(weekdays[localTime(instant, timeZone).weekday - 1]!, instant, timeZone, language)
      : sayWholeWhen(instant, timeZone, language),
  short: sayShort(instant, timeZone, language),
})
