import type { Chance } from '../storm/chance.ts'
import { arrivalIn } from './arrivals.ts'
import type { CityBranch } from './city.ts'
import { deskTime } from './clerks.ts'
import { minute, type Second } from './day-time.ts'
import { aroundOne, between, chanceFor, oneByWeight } from './draws.ts'
import { drawVisit, type Wanted } from './needs.ts'

/** What somebody who booked means to do. */
export interface BookedPlan {
  readonly wish: Second
  readonly turnsUp: boolean
  /** Seconds before the booked time at which they check in; negative: after it. */
  readonly early: number
  readonly by: 'phone' | 'kiosk' | 'reception'
  readonly change: 'none' | 'cancels' | 'moves'
  /** Where they want to move to. */
  readonly other: Second
  readonly hasEmail: boolean
}

/** Somebody who needs something of the office that day, with all that chance has in store for them. */
export interface Person {
  readonly number: number
  readonly branch: string
  readonly visit: readonly Wanted[]
  /** Absent: comes without a booking. */
  readonly booked?: BookedPlan
  readonly comesAt: Second
  /** Ground of a right to be served out of turn. */
  readonly right?: string
  /** Leaves unseen when not called for so long. */
  readonly patience: number
  /** Whether they hear their call. */
  readonly hears: 'at-once' | 'too-late' | 'never'
  readonly walk: number
  /** Service takes so many times what is planned. */
  readonly pace: number
  readonly happens: 'nothing' | 'papers-missing' | 'wrong-line'
  readonly fetches: number
  readonly files: boolean
  readonly rates: boolean
  /** From 0 to 1: below it the mood is good. */
  readonly mood: number
  readonly ratesAfter: number
  /** In a raid: gives up, tries the kiosk, comes back so many seconds after it. */
  readonly inRaid: 'gives-up' | 'tries' | 'waits'
  readonly returnsAfter: number
}

const grounds = ['war-disability', 'pregnant', 'infant', 'disability-group-1', 'hero']

/** Draws all who come that day: where to, what for, when, and what happens to them. */
export function drawPeople(
  branches: readonly CityBranch[],
  { seed, people }: { readonly seed: number; readonly people: number },
): Person[] {
  return Array.from({ length: people }, (_, index) =>
    drawPerson(branches, chanceFor(seed, `person ${index}`), index),
  )
}

function drawPerson(branches: readonly CityBranch[], chance: Chance, number: number): Person {
  const branch = oneByWeight(chance, branches, deskTime)
  const visit = drawVisit(branch, chance)
  const comesAt = arrivalIn(branch, chance)
  const other = arrivalIn(branch, chance)
  const isBooked = chance.is(0.45)
  const booked: BookedPlan = {
    wish: comesAt,
    turnsUp: !chance.is(0.08),
    early: chance.is(0.07) ? -between(chance, 1, 16) * minute : between(chance, 2, 18) * minute,
    by: oneByWeight(chance, ['phone', 'kiosk', 'reception'] as const, (_, i) => [5, 4, 1][i]!),
    change: oneByWeight(chance, ['none', 'cancels', 'moves'] as const, (_, i) => [92, 5, 3][i]!),
    other,
    hasEmail: chance.is(0.5),
  }
  const hasRight = chance.is(0.03)
  const ground = chance.one(grounds)
  const one = visit.length === 1
  const happens = oneByWeight(
    chance,
    ['nothing', 'papers-missing', 'wrong-line'] as const,
    (_, i) => [955, 30, 15][i]!,
  )
  const hears = oneByWeight(
    chance,
    ['at-once', 'too-late', 'never'] as const,
    (_, i) => [960, 25, 15][i]!,
  )
  return {
    number,
    branch: branch.id,
    visit,
    ...(isBooked && { booked }),
    comesAt,
    ...(hasRight && !isBooked && { right: ground }),
    patience: 100 * minute * aroundOne(chance, 0.4),
    hears: one ? hears : 'at-once',
    walk: between(chance, 20, 70),
    pace: 0.8 * aroundOne(chance, 0.35),
    happens: one && (happens !== 'wrong-line' || branch.lines.length > 1) ? happens : 'nothing',
    fetches: between(chance, 10, 35) * minute,
    files: chance.is(0.3),
    rates: chance.is(0.35),
    mood: chance.next(),
    ratesAfter: between(chance, 5, 60) * minute,
    inRaid: oneByWeight(
      chance,
      ['gives-up', 'tries', 'waits'] as const,
      (_, i) => [15, 10, 75][i]!,
    ),
    returnsAfter: between(chance, 0, 12) * minute,
  }
}
