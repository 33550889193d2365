import { chanceOf, type Chance } from '../storm/chance.ts'

/** Chance of one person or desk: the same for the same seed, whoever else comes that day. */
export const chanceFor = (seed: number, who: string): Chance => chanceOf(hashOf(`${seed} ${who}`))

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** A whole number, both ends included. */
export const between = (chance: Chance, from: number, to: number): number =>
  from + chance.below(to - from + 1)

/** A factor around 1, never negative: most near it, a few far above (log-normal). */
export function aroundOne(chance: Chance, spread: number): number {
  const angle = 2 * Math.PI * chance.next()
  const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(angle)
  return Math.exp(spread * normal - (spread * spread) / 2)
}

/** One of several, the heavier the likelier. */
export function oneByWeight<Item>(
  chance: Chance,
  of: readonly Item[],
  weightOf: (item: Item, index: number) => number,
): Item {
  const weights = of.map(weightOf)
  let left = chance.next() * weights.reduce((sum, weight) => sum + weight, 0)
  return of[weights.findIndex((weight) => (left -= weight) < 0)] ?? of.at(-1)!
}
