import { localTime } from '../../database/local-time.ts'

/** Free seats of a pool on one day, counted at each step from the first start on. */
export interface FreeDay {
  readonly pool: string
  readonly on: string
  readonly firstAt: Date
  readonly stepMinutes: number
  readonly free: readonly number[]
}

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

/**
 * Offers the starts of one branch's day: from the earliest on, the next one not before the visit
 * offered last would be over, so that the list is short and each time on it can be taken.
 */
export function offerStarts(
  days: readonly FreeDay[],
  steps: number,
  notBefore: Date,
  timeZone: string,
): OfferedStart[] {
  const possible = new Set<number>()
  let stepMilliseconds = 300_000
  for (const { free, firstAt, stepMinutes } of days) {
    stepMilliseconds = stepMinutes * 60_000
    for (const index of freeRuns(free, steps)) {
      const startsAt = firstAt.getTime() + index * stepMilliseconds
      if (startsAt >= notBefore.getTime()) possible.add(startsAt)
    }
  }
  const offered: OfferedStart[] = []
  let next = 0
  for (const startsAt of [...possible].sort((a, b) => a - b)) {
    if (startsAt < next) continue
    next = startsAt + steps * stepMilliseconds
    const instant = new Date(startsAt)
    const { on, at } = localTime(instant, timeZone)
    offered.push({ startsAt: instant, on, at })
  }
  return offered
}
