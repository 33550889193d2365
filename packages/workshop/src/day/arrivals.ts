import type { Chance } from '../storm/chance.ts'
import type { CityBranch } from './city.ts'
import { hour, minute, type Second } from './day-time.ts'
import { oneByWeight } from './draws.ts'

/** How many come in each hour of the day, as against others: a morning peak, quiet at lunch. */
const crowd: Readonly<Record<number, number>> = {
  8: 1,
  9: 1.7,
  10: 1.7,
  11: 1.3,
  12: 1,
  13: 0.9,
  14: 1.1,
  15: 1.1,
  16: 1,
  17: 0.7,
  18: 0.5,
  19: 0.3,
}

/** Nobody comes for a visit so shortly before closing. */
const lastMinutes = 20

/** When somebody comes to a branch: within its hours, most in the morning. */
export function arrivalIn(
  { opens, closes }: Pick<CityBranch, 'opens' | 'closes'>,
  chance: Chance,
): Second {
  const last = closes - lastMinutes * minute
  const hours: Second[] = []
  for (let from = opens; from < last; from += hour) hours.push(from)
  const lengthOf = (from: Second) => Math.min(hour, last - from)
  const from = oneByWeight(
    chance,
    hours,
    (from) => (crowd[Math.floor(from / hour)] ?? 0.5) * lengthOf(from),
  )
  return from + chance.below(lengthOf(from))
}
