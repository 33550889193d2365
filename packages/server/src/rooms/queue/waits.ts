import type { MinuteRange } from '@transparent-office/contract'
import type { Forecast, Foreseen } from './foresee.ts'

const five = 5
const nearestFive = (minutes: number) => Math.round(minutes / five) * five

/** One service in a hall takes so many minutes more or less than another of the same kind. */
const spread = 0.45

/**
 * A range in steps of five minutes in which four of five waits end: wider the more services lie before
 * it, narrower the more desks work them off, at most a third of the wait to each side.
 */
export function rangeOf({ minutes, ahead, desks, work }: Foreseen): MinuteRange {
  const one = ahead > 0 ? work / ahead : 15
  const half = 1.4 * ((spread * one * Math.sqrt(ahead + 1)) / desks + one / (2 * desks))
  const side = Math.max(five, Math.min(half, Math.max(five, minutes / 3)))
  const from = Math.max(0, nearestFive(minutes - side))
  return { from, to: Math.max(from + five, nearestFive(minutes + side)) }
}

/** How long somebody joining a line now may wait; nothing while no desk is open for it. */
export function waitToJoin(forecast: Forecast, letter: string): MinuteRange | undefined {
  const foreseen = forecast.joining.get(letter)
  return foreseen && rangeOf(foreseen)
}

/** How long somebody coming to a hall now may wait, whichever of its lines they join. */
export function waitInHall(
  { joining }: Forecast,
  letters: ReadonlySet<string>,
): MinuteRange | undefined {
  const own = [...joining].filter(([letter]) => letters.has(letter)).map(([, foreseen]) => foreseen)
  if (own.length === 0) return undefined
  const byMinutes = own.sort((a, b) => a.minutes - b.minutes)
  return rangeOf(byMinutes[Math.floor(byMinutes.length / 2)]!)
}
