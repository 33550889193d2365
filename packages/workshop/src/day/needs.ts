import type { Chance } from '../storm/chance.ts'
import type { CityBranch, CityDesk, CityLine } from './city.ts'
import { oneByWeight } from './draws.ts'

/** A service wanted, with the letter of its line. */
export interface Wanted {
  readonly service: string
  readonly letter: string
  readonly persons: number
}

/** Lines most people come for. */
const popular: Readonly<Record<string, number>> = { А: 3, П: 2.5, Ц: 1.5, С: 1.5, К: 1.5, Е: 0.8 }

/** One need, sometimes two in different lines, sometimes for two or three persons. */
export function drawVisit(branch: CityBranch, chance: Chance): Wanted[] {
  const first = drawNeed(branch, chance)
  const second = drawNeed(branch, chance)
  return chance.is(0.08) && second.letter !== first.letter ? [first, second] : [first]
}

/** Desks stand where people come: each has as much to do, so the shorter its services the more come. */
function drawNeed({ lines, desks }: CityBranch, chance: Chance): Wanted {
  const ownOf = ({ letters }: CityDesk) =>
    lines.filter(({ letter, services }) => letters.includes(letter) && services.length > 0)
  const own = desks.filter((one) => ownOf(one).length > 0)
  const desk = oneByWeight(chance, own, (one) => 1 / expectedMinutes(ownOf(one)))
  const line = oneByWeight(chance, ownOf(desk), popularity)
  const { id: service } = oneByWeight(chance, line.services, (_, rank) => commonness(rank))
  const persons = oneByWeight(chance, [1, 2, 3], (_, i) => [88, 10, 2][i]!)
  return { service, letter: line.letter, persons }
}

const popularity = ({ letter }: CityLine) => popular[letter] ?? 1
const commonness = (rank: number) => 1 / (rank + 2)

/** Minutes that somebody takes on average who comes for one of these lines. */
const expectedMinutes = (lines: readonly CityLine[]) =>
  average(lines, popularity, ({ services }) =>
    average(
      services,
      (_, rank) => commonness(rank),
      ({ minutes }) => minutes,
    ),
  )

function average<Item>(
  of: readonly Item[],
  weightOf: (item: Item, index: number) => number,
  valueOf: (item: Item) => number,
): number {
  const weights = of.map(weightOf)
  const sum = of.reduce((total, item, index) => total + weights[index]! * valueOf(item), 0)
  return sum / weights.reduce((total, weight) => total + weight, 0)
}
