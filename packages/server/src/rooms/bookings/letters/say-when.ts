import { localTime } from '../../../database/local-time.ts'
import type { LetterLanguage } from './letter.ts'

/** «вівторок, 24 листопада, 09:15» */
export function sayWhen(instant: Date, timeZone: string, language: LetterLanguage): string {
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(instant)
  return `${day}, ${localTime(instant, timeZone).at}`
}
