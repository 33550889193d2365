// @ts-check
import { distance } from './distance.js'

/**
 * Nearest or earliest first; what has no time or no known place comes last.
 *
 * @template {{earliest?: {startsAt: string}, location?: import('./distance.js').Position}} Place
 * @param {readonly Place[]} places
 * @param {'earliest' | 'nearest'} order
 * @param {import('./distance.js').Position} [from]
 */
export function sortPlaces(places, order, from) {
  const kilometres = /** @param {Place} place */ ({ location }) =>
    from && location ? distance(from, location) : Infinity
  const starts = /** @param {Place} place */ ({ earliest }) =>
    earliest ? Date.parse(earliest.startsAt) : Infinity
  const of = order === 'nearest' ? kilometres : starts
  return [...places].sort((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)))
}
