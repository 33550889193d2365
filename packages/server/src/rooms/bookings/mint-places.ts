import { addDays, daysBetween, instantOf, weekdayOf } from '../../database/local-time.ts'

/** Weekly hours of a pool: how many desks are planned from when to when. */
export interface TimetableRow {
  readonly pool: string
  readonly weekday: number
  readonly opens: string
  readonly closes: string
  readonly desks: number
  readonly stepMinutes: number
  /** Minutes of the longest visit of its lines. */
  readonly longestMinutes: number
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

/** The places of one pool on one day: each start with its number of seats. */
export function mintPlaces(
  row: TimetableRow,
  day: string,
  timeZone: string,
): { startsAt: Date; seats: number }[] {
  if (weekdayOf(day) !== row.weekday) return []
  const opens = instantOf(day, row.opens, timeZone).getTime()
  const closes = instantOf(day, row.closes, timeZone).getTime()
  const step = row.stepMinutes * 60_000
  const block = Math.ceil(row.longestMinutes / row.stepMinutes) * step
  const places: { startsAt: Date; seats: number }[] = []
  for (let startsAt = opens; startsAt + step <= closes; startsAt += step) {
    const seats = seatsInBlock(Math.floor((startsAt - opens) / block), row.desks)
    if (seats > 0) places.push({ startsAt: new Date(startsAt), seats })
  }
  return places
}

/** The days from one to another, both included. */
export function* daysFrom(first: string, last: string): Generator<string> {
  const more = daysBetween(first, last)
  for (let later = 0; later <= more; later++) yield addDays(first, later)
}
