import { sayMoment, wallTime } from './days.ts'
import type { Language } from './languages.ts'

/** A time of the office: the instant, and its day and time by the office's wall. */
interface OfficeTime {
  readonly startsAt: string
  readonly on: string
  readonly at: string
}

/**
 * A time of the office by the visitor's own clock, where the two differ: `08:15`, with its day when
 * that is another; nothing where they agree.
 */
export function sayOwnTime(
  language: Language,
  { startsAt, on, at }: OfficeTime,
  timeZone?: string,
): string | undefined {
  const own = wallTime(startsAt, timeZone)
  if (own.on !== on) return sayMoment(language, own.on, own.at)
  return own.at === at ? undefined : own.at
}
