import { addDays, instantOf } from '../../database/local-time.ts'

/** How many days ahead places are given out, today counted as day 0. */
export const daysAhead = 28

/** The wall-clock time at which one more day opens. */
export const opensDaily = '08:00'

/** When a day opens for booking. */
export const bookingOpensAt = (day: string, timeZone: string): Date =>
  instantOf(addDays(day, -daysAhead), opensDaily, timeZone)

/** The last day that is open for booking at a moment. */
export const lastOpenDay = (moment: { on: string; at: string }): string =>
  addDays(moment.on, moment.at >= opensDaily ? daysAhead : daysAhead - 1)

/** The instant from which on no place is given out yet. */
export const bookingEnds = (moment: { on: string; at: string }, timeZone: string): Date =>
  instantOf(addDays(lastOpenDay(moment), 1), '00:00', timeZone)
