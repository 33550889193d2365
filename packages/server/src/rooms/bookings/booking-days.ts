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

/** Days by which places are minted before their day opens, at least: nothing has to be done at that moment. */
const mintedBefore = 2

/** The last day for which places are minted, open for booking or not yet. */
export const lastMintedDay = ({ on }: { on: string }): string =>
  /* guard places-open-when-announced */ addDays(on, daysAhead + mintedBefore) /* end guard */

/** The instant from which on no place is given out yet: the begin of the first day that is not open. */
export const bookingEnds = (moment: { on: string; at: string }, timeZone: string): Date =>
  instantOf(addDays(lastOpenDay(moment), 1), '00:00', timeZone)
