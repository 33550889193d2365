import type { OfferedStart } from '../offer-starts.ts'

/** Hours a time is kept for somebody whose day was closed. */
export const keptHours = 48

const hour = 3_600_000

/** Until when another time is kept: so many hours, and not longer than one before it begins. */
export const keptUntil = (now: Date, startsAt: Date): Date =>
  new Date(
    Math.max(
      now.getTime() + hour / 6,
      Math.min(now.getTime() + keptHours * hour, startsAt.getTime() - hour),
    ),
  )

const minutesOfDay = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

/** The starts of a day, those nearest to a wall-clock time first. */
export const closestFirst = (starts: readonly OfferedStart[], at: string): Date[] =>
  [...starts]
    .map(({ startsAt, at: own }) => ({
      startsAt,
      apart: Math.abs(minutesOfDay(own) - minutesOfDay(at)),
    }))
    .sort((a, b) => a.apart - b.apart)
    .map(({ startsAt }) => startsAt)

/** What is wrong with the hours of a day: ones that end before they begin, or overlap. */
export function mistakeInHours(hours: readonly { from: string; to: string }[]): string | undefined {
  const sorted = [...hours].sort((a, b) => a.from.localeCompare(b.from))
  for (const [i, { from, to }] of sorted.entries()) {
    if (to <= from) return `The hours ${from}–${to} end before they begin.`
    if (i > 0 && from < sorted[i - 1]!.to)
      return `The hours ${sorted[i - 1]!.from}–${sorted[i - 1]!.to} and ${from}–${to} overlap.`
  }
  return undefined
}
