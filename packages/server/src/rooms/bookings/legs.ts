import type { Booking } from '@transparent-office/contract'
import { clockAt } from '../../database/local-time.ts'
import { visitMinutes, type VisitPart } from './visit.ts'

/** The legs of a visit, as they are kept. */
export type Legs = Booking['legs']

/** Legs as they are shown. */
export const showLegs = (legs: Legs, timeZone: string): Legs =>
  legs.map((leg) => ({ ...leg, ...clockAt(new Date(leg.startsAt), timeZone) }))

/** When a leg is over: milliseconds. */
export const legEnd = ({ startsAt, minutes }: Legs[number]): number =>
  Date.parse(startsAt) + minutes * 60_000

/** The legs that the services left need: each keeps its start, one without a service goes. */
export const legsFor = (legs: Legs, left: readonly VisitPart[]): Legs =>
  legs.flatMap((leg) => {
    const own = left.filter(({ card }) => card.letter === leg.letter)
    return own.length > 0 ? [{ ...leg, minutes: visitMinutes(own) }] : []
  })

/** Whether a place at this start is needed by one of the legs. */
export const coversStart = (legs: Legs, start: Date): boolean =>
  legs.some((leg) => Date.parse(leg.startsAt) <= start.getTime() && start.getTime() < legEnd(leg))
