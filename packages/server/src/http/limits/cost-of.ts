import type { OperationName } from '@transparent-office/contract'

/** Points of a state that is at hand. */
export const cachedCost = 0.05

/** Points of what is served whole from memory or disk, and of a path that is not there. */
export const plainCost = 0.25

/** Points a reading call costs who makes it: what it costs the office, against a search. */
export const costOf = (name: OperationName, input: Readonly<Record<string, unknown>>): number =>
  name === 'bookings.listAvailability' && input.branch === undefined ? 5 : 1
