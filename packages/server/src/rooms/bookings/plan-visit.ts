import type { Refusal } from '../../acts/index.ts'
import type { LineRow } from '../network/index.ts'
import type { Legs } from './legs.ts'
import { lackedAt, notHere } from './missing-services.ts'
import type { WantedPlace } from './place.ts'
import { visitMinutes, type VisitPart } from './visit.ts'

/** A stretch of a visit in one line: its places lie in one pool. */
export interface PlannedLeg {
  readonly letter: string
  readonly hall: string
  /** Pools to look in, the most specialised first. */
  readonly pools: readonly string[]
  /** Minutes from the start of the visit to its own. */
  readonly after: number
  /** Minutes of service. */
  readonly minutes: number
  readonly stepMinutes: number
  /** Consecutive places it takes. */
  readonly steps: number
}

/** A visit at one branch, line by line in the order asked for. */
export interface PlannedVisit {
  readonly branch: string
  readonly legs: readonly PlannedLeg[]
  /** From the first leg's start to the last one's end. */
  readonly minutes: number
}

const upTo = (minutes: number, step: number) => Math.ceil(minutes / step) * step

/**
 * Plans a visit at a branch. The services of a line are one leg: their minutes are summed and rounded
 * up to the pool's step once. The next leg begins on the next step after the way to its hall.
 */
export function planVisit(
  parts: readonly VisitPart[],
  lines: readonly LineRow[],
): PlannedVisit | Refusal<'service-not-here'> {
  const lacked = lackedAt(parts, lines)
  if (lacked.length > 0) return notHere(parts, lacked)
  const legs: PlannedLeg[] = []
  let over = 0
  for (const letter of new Set(parts.map(({ card }) => card.letter))) {
    const own = parts.filter(({ card }) => card.letter === letter)
    const line = lines.find((candidate) => candidate.letter === letter)!
    const way = legs.length > 0 && legs.at(-1)!.hall !== line.hallId ? line.walkMinutes : 0
    const after =
      legs.length > 0
        ? /* guard way-between-halls */ upTo(over + way, line.stepMinutes) /* end guard */
        : 0
    const minutes = visitMinutes(own)
    const steps = Math.ceil(minutes / line.stepMinutes)
    over = after + steps * line.stepMinutes
    legs.push({
      letter,
      hall: line.hallId,
      pools: line.pools,
      after,
      minutes,
      stepMinutes: line.stepMinutes,
      steps,
    })
  }
  const last = legs.at(-1)!
  return { branch: lines[0]!.branchId, legs, minutes: last.after + last.minutes }
}

const minutesLater = (instant: Date, minutes: number) =>
  new Date(instant.getTime() + minutes * 60_000)

/** The consecutive starts of a leg. */
export const startsOf = ({ after, steps, stepMinutes }: PlannedLeg, startsAt: Date): Date[] =>
  Array.from({ length: steps }, (_, i) => minutesLater(startsAt, after + i * stepMinutes))

/** The legs of a visit, as they are kept. */
export const legsOf = ({ legs }: PlannedVisit, startsAt: Date): Legs =>
  legs.map(({ letter, hall, after, minutes }) => ({
    letter,
    hall,
    startsAt: minutesLater(startsAt, after).toISOString(),
    minutes,
  }))

/** The places each leg of a visit that begins at an instant takes in each of its pools, as the pools come. */
export const choicesOf = ({ legs }: PlannedVisit, startsAt: Date): WantedPlace[][][] =>
  legs.map((leg) =>
    leg.pools.map((pool) => startsOf(leg, startsAt).map((start) => ({ pool, startsAt: start }))),
  )
