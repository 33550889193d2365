import type { CityBranch, CityDesk } from './city.ts'
import { hour, minute, type Second } from './day-time.ts'
import { aroundOne, between, chanceFor } from './draws.ts'

/** Who sits at a workplace that day. */
export interface Clerk {
  readonly desk: CityDesk
  readonly from: Second
  readonly to: Second
  /** Absent in short shifts. */
  readonly lunchAt?: Second
  readonly lunch: number
  /** Takes so many times as long as others. */
  readonly pace: number
  /** Seconds until an idle clerk sees that somebody waits. */
  readonly sees: number
  /** Seconds between two people. */
  readonly tidies: number
}

/** Longer than this, desks are manned in two shifts that overlap. */
const longestShift = 9.5 * hour
const shift = 8 * hour

/** The part of the workplaces that has a clerk: others are ill, on leave, at a course. */
const present = 0.85

/** Seconds at which the desks of a branch have a clerk on such a day, roughly. */
export const deskTime = ({ desks, opens, closes }: CityBranch): number =>
  desks.length * (closes - opens > longestShift ? shift : closes - opens)

/** Draws who is at which workplace; each pool has somebody. */
export function drawClerks(branch: CityBranch, { seed }: { readonly seed: number }): Clerk[] {
  const pools = Map.groupBy(branch.desks, ({ letters }) => letters.join(''))
  return [...pools.values()].flatMap((desks) => {
    const manned = desks.slice(0, Math.max(1, Math.round(desks.length * present)))
    const inShifts = branch.closes - branch.opens > longestShift && manned.length > 1
    return manned.map((desk, index) =>
      drawClerk(branch, desk, seed, inShifts ? index % 2 : undefined),
    )
  })
}

function drawClerk(
  { opens, closes }: CityBranch,
  desk: CityDesk,
  seed: number,
  shiftOf: number | undefined,
): Clerk {
  const chance = chanceFor(seed, `clerk ${desk.id}`)
  const from = shiftOf === 1 ? closes - shift : opens
  const to = shiftOf === 0 ? opens + shift : closes
  const rests = to - from > 6 * hour
  return {
    desk,
    from,
    to,
    ...(rests && { lunchAt: from + 3 * hour + between(chance, 0, 120) * minute }),
    lunch: 40 * minute,
    pace: aroundOne(chance, 0.12),
    sees: between(chance, 5, 20),
    tidies: between(chance, 20, 60),
  }
}
