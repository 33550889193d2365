import type { Score } from '@transparent-office/contract'

/** From 0 up to 1. */
export type Chance = () => number

const second = 1000
const minute = 60 * second

/** So many workplaces of a pool have simulated clerks: the last ones, the first are for who tries it out. */
export const desksOfPool = (desks: readonly string[]): readonly string[] =>
  desks.slice(desks.length - Math.min(2, Math.floor(desks.length / 2)))

/** Nobody more comes to a hall in which so many wait for each of its simulated clerks. */
export const waitingMost = 1.5

const serviceMinutes = 9

/** Milliseconds until the next person comes where so many simulated clerks work: they are busy, not swamped. */
export function untilNext(clerks: number, chance: Chance): number {
  const mean = (serviceMinutes * minute) / (Math.max(1, clerks) * 0.9)
  return Math.min(4 * mean, -Math.log(1 - chance()) * mean)
}

/** Milliseconds at the desk. */
export const serviceTime = (chance: Chance): number =>
  (0.4 + 1.2 * chance()) * serviceMinutes * minute

/** Milliseconds from the call until the person stands at the desk. */
export const walkTime = (chance: Chance): number => (10 + 30 * chance()) * second

/** Milliseconds a clerk looks through papers before the next call. */
export const tidyTime = (chance: Chance): number => (5 + 25 * chance()) * second

/** A few do not hear their call. */
export const hears = (chance: Chance): boolean => chance() < 0.96

/** A third rate their visit, most of them well. */
export function scoreOf(chance: Chance): Score | undefined {
  if (chance() > 0.33) return undefined
  const mood = chance()
  return mood < 0.86 ? 3 : mood < 0.96 ? 2 : 1
}

/** Picks one. */
export const pickOne = <Item>(of: readonly Item[], chance: Chance): Item | undefined =>
  of[Math.floor(of.length * chance())]

/** Picks one, the first likelier than the next. */
export const pickCommon = <Item>(of: readonly Item[], chance: Chance): Item | undefined =>
  pickOne(of, () => chance() * chance())
