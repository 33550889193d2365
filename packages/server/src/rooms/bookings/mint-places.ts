import { addDays, daysBetween, instantOf } from '../../database/local-time.ts'
import { holdsOn, specialOn, type Opening, type Shares } from '../network/index.ts'
import { countDealt, dealSeats } from './shares.ts'

/** Weekly hours of a pool: how many desks are planned from when to when, while they are valid. */
export interface TimetableRow {
  readonly weekday: number
  readonly opens: string
  readonly closes: string
  readonly desks: number
  readonly validFrom: string
  readonly validTo: string
}

/** A pool with all its weekly hours. */
export interface PlannedPool {
  readonly id: string
  readonly branch: string
  readonly rows: readonly TimetableRow[]
  readonly stepMinutes: number
  /** Minutes of the longest visit of its lines. */
  readonly longestMinutes: number
  /** Whose its seats are; all online when nothing is said. */
  readonly shares?: Shares | null
}

/** Timed calls a workplace makes at most before it calls a walk-in that waits. */
export const timedCallsInARow = 2

/**
 * Seats given out for booking in one block: over the day at most R/(R+1) of the desks, so that
 * people without a booking are called too. Blocks are as long as the longest visit.
 */
export function seatsInBlock(block: number, desks: number): number {
  const share = (blocks: number) =>
    Math.floor((blocks * desks * timedCallsInARow) / (timedCallsInARow + 1))
  return share(block + 1) - share(block)
}

type PoolHours = Pick<TimetableRow, 'opens' | 'closes' | 'desks'>

/** The hours of a pool on a day: of the week, unless the day is special. */
export function hoursOfPool(
  { rows }: Pick<PlannedPool, 'rows'>,
  opening: Omit<Opening, 'hours'>,
  on: string,
): readonly PoolHours[] {
  const special = specialOn(opening, on)
  if (!special) return rows.filter((row) => holdsOn(row, on))
  const valid = rows.filter(({ validFrom, validTo }) => validFrom <= on && on <= validTo)
  const ofWeekday = valid.filter((row) => holdsOn(row, on))
  const desks = Math.max(0, ...(ofWeekday.length > 0 ? ofWeekday : valid).map((row) => row.desks))
  return special.hours.map(({ from, to }) => ({ opens: from, closes: to, desks }))
}

/** Places of one start. */
export interface MintedStart {
  readonly startsAt: Date
  readonly seats: number
  /** Whose they are; all online when nothing is said. */
  readonly shares?: Shares
}

/** The places of one pool on one day: each start with its number of seats. */
export const mintPlaces = (
  pool: PlannedPool,
  opening: Omit<Opening, 'hours'>,
  on: string,
  timeZone: string,
): MintedStart[] =>
  hoursOfPool(pool, opening, on).flatMap((hours) => mintHours(hours, pool, on, timeZone))

function mintHours(
  { opens: from, closes: to, desks }: PoolHours,
  { stepMinutes, longestMinutes, shares }: PlannedPool,
  on: string,
  timeZone: string,
): MintedStart[] {
  const opens = instantOf(on, from, timeZone).getTime()
  const closes = instantOf(on, to, timeZone).getTime()
  const step = stepMinutes * 60_000
  const block = Math.ceil(longestMinutes / stepMinutes) * step
  const places: MintedStart[] = []
  // All starts of a block have the same seats, so that a visit finds seats of its share one after the other.
  const dealing = shares && dealSeats(shares)
  for (let number = 0; opens + number * block < closes; number++) {
    const seats = seatsInBlock(number, desks)
    const dealt = dealing && { shares: countDealt(dealing, seats) }
    const from = opens + number * block
    const to = Math.min(from + block, closes)
    for (let startsAt = from; seats > 0 && startsAt + step <= to; startsAt += step)
      places.push({ startsAt: new Date(startsAt), seats, ...dealt })
  }
  return places
}

/** The days from one to another, both included. */
export function* daysFrom(first: string, last: string): Generator<string> {
  const more = daysBetween(first, last)
  for (let later = 0; later <= more; later++) yield addDays(first, later)
}
