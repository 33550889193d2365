/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  below(limit: number): number
  one<Item>(of: readonly Item[]): Item
  is(share: number): boolean
}

/** Makes chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, one: (of) => of[below(of.length)]!, is: (share) => next() < share }
}
