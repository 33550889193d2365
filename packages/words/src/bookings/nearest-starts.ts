import type { AvailableDay, Start } from '@transparent-office/contract'

/** The first time of all. */
export const firstStart = (days: readonly AvailableDay[]): Start | undefined =>
  days.find((day) => day.starts.length > 0)?.starts[0]

/** So many times nearest to one that was wanted, without it, in order of time. */
export function nearestStarts(
  days: readonly AvailableDay[],
  wanted: Pick<Start, 'startsAt'>,
  most: number,
): Start[] {
  const away = (start: Start) => Math.abs(Date.parse(start.startsAt) - Date.parse(wanted.startsAt))
  return days
    .flatMap((day) => day.starts)
    .filter((start) => start.startsAt !== wanted.startsAt)
    .sort((left, right) => away(left) - away(right))
    .slice(0, most)
    .sort((left, right) => left.startsAt.localeCompare(right.startsAt))
}
