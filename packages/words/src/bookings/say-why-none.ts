import type { AvailableDay } from '@transparent-office/contract'
import { wallTime } from '../language/days.ts'
import type { BookingWords } from './messages.ts'

/** Where and on which day it is said. */
export interface SaidAt {
  readonly zone?: string | undefined
  readonly today?: string | undefined
}

/** Why a day has no places, and when it has more, in words. */
export function sayWhyNone(
  words: BookingWords,
  { why = 'full', opensAt }: AvailableDay,
  { zone, today }: SaidAt = {},
): string {
  const reasons: Readonly<Record<string, string>> = {
    closed: words.closed,
    paused: words.paused,
    'not-open-yet': words.notOpenYet,
  }
  const reason = reasons[why] ?? words.noPlaces
  if (!opensAt || !zone) return reason
  const { on, at } = wallTime(opensAt, zone)
  return `${reason}. ${words.morePlaces(on === today ? '' : on, at)}`
}
