import { localTime } from '../../database/local-time.ts'
import type { FreeDay } from './place.ts'
import type { PlannedLeg } from './plan-visit.ts'

/** A start that can be taken now. */
export interface OfferedStart {
  readonly startsAt: Date
  readonly on: string
  readonly at: string
}

/** Indexes from which `steps` consecutive starts each have a free seat. */
function* freeRuns(free: readonly number[], steps: number): Generator<number> {
  let run = 0
  for (let i = 0; i < free.length; i++) {
    run = free[i]! > 0 ? run + 1 : 0
    if (run >= steps) yield i - steps + 1
  }
}

/** A leg with the free seats of its pools on one day. */
export interface OfferedLeg {
  readonly leg: Pick<PlannedLeg, 'after' | 'steps' | 'stepMinutes'>
  readonly days: readonly FreeDay[]
}

const minute = 60_000

/** When a visit may begin, as far as one of its legs goes: milliseconds. */
function beginningsFor({ leg, days }: OfferedLeg): Set<number> {
  const beginnings = new Set<number>()
  for (const { free, firstAt, stepMinutes } of days)
    for (const index of freeRuns(free, leg.steps))
      beginnings.add(firstAt.getTime() + (index * stepMinutes - leg.after) * minute)
  return beginnings
}

/**
 * Offers the starts of one branch's day, those at which each leg has its places: from the earliest
 * on, the next one not before the first leg offered last would be over, so that the list is short and
 * each time on it can be taken.
 */
export function offerStarts(
  legs: readonly OfferedLeg[],
  notBefore: Date,
  timeZone: string,
): OfferedStart[] {
  const [first, ...others] = legs.map(beginningsFor)
  const { steps, stepMinutes } = legs[0]!.leg
  const offered: OfferedStart[] = []
  let next = notBefore.getTime()
  for (const startsAt of [...first!].sort((a, b) => a - b)) {
    if (
      startsAt < next ||
      /* guard every-leg-has-places */ !others.every((leg) => leg.has(startsAt)) /* end guard */
    )
      continue
    next = startsAt + steps * stepMinutes * minute
    const instant = new Date(startsAt)
    const { on, at } = localTime(instant, timeZone)
    offered.push({ startsAt: instant, on, at })
  }
  return offered
}
