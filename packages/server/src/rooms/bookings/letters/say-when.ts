import { clockAt, localTime } from '../../../database/local-time.ts'
import type { LetterLanguage } from './letter.ts'

const clocks = {
  uk: { summer: 'літній час', winter: 'зимовий час' },
  en: { summer: 'summer time', winter: 'winter time' },
} as const

/** «09:15»; in the hour that the clocks repeat «03:20 (зимовий час)» */
export function sayTime(instant: Date, timeZone: string, language: LetterLanguage): string {
  const { at } = localTime(instant, timeZone)
  const { clock } = clockAt(instant, timeZone)
  return clock ? `${at} (${clocks[language][clock]})` : at
}

/** «вівторок, 24 листопада, 09:15» */
export function sayWhen(instant: Date, timeZone: string, language: LetterLanguage): string {
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(instant)
  return `${day}, ${sayTime(instant, timeZone, language)}`
}
