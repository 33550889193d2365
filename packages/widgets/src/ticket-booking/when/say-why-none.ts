import type { AvailableDay } from '@transparent-office/contract'
import type { BookingWords } from '../messages/by-language.ts'

/** Why a day has no places, in words. */
export function sayWhyNone(words: BookingWords, day: AvailableDay): string {
  const reasons: Readonly<Record<string, string>> = {
    closed: words.closed,
    paused: words.paused,
    'not-open-yet': words.notOpenYet,
  }
  return reasons[day.why ?? 'full'] ?? words.noPlaces
}
