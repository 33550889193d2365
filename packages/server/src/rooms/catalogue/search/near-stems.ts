import { editDistance, ONE_ERROR } from './edit-distance.ts'
import { trigramsOf, type Vocabulary } from './vocabulary.ts'

/** A known stem that a typed one may mean, and how sure that is, from 0 to 1. */
export interface NearStem {
  readonly number: number
  readonly likeness: number
}

const SHORTEST_MISTYPED = 4
const SHORTEST_BEGUN = 4
const MOST = 6

/** How far a typed stem of this length may be from the known one. */
function farthest(length: number): number {
  if (length < SHORTEST_MISTYPED) return 0
  return length < 6 ? ONE_ERROR : length < 8 ? ONE_ERROR + 1 : 2 * ONE_ERROR + 1
}

function likenessAt(distance: number, typed: string, known: string): number {
  const sameStart = typed.charAt(0) === known.charAt(0)
  const length = Math.max(typed.length, known.length)
  return 1 - (distance * (sameStart ? 0.7 : 1.2)) / length
}

function begunWith(vocabulary: Vocabulary, typed: string): NearStem[] {
  if (typed.length < SHORTEST_BEGUN) return []
  const { sorted, stems } = vocabulary
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stems[sorted[middle] ?? 0] ?? '') < typed) low = middle + 1
    else high = middle
  }
  const begun: NearStem[] = []
  for (let at = low; at < sorted.length && begun.length < MOST; at++) {
    const number = sorted[at] ?? 0
    const known = stems[number] ?? ''
    if (!known.startsWith(typed)) break
    begun.push({ number, likeness: 0.5 + (0.4 * typed.length) / known.length })
  }
  return begun
}

/**
 * The known stems that a stem nobody knows was likely meant to be: mistyped by a letter or two, or
 * begun and not finished. The likeliest first, at most six.
 */
export function nearStems(vocabulary: Vocabulary, typed: string): NearStem[] {
  const limit = farthest(typed.length)
  const near = begunWith(vocabulary, typed)
  if (limit === 0) return near
  const { shared, byTrigram, stems } = vocabulary
  const trigrams = trigramsOf(typed)
  const touched: number[] = []
  for (const trigram of trigrams)
    for (const number of byTrigram.get(trigram) ?? []) {
      if (shared[number] === 0) touched.push(number)
      shared[number] = (shared[number] ?? 0) + 1
    }
  // Each typing error spoils at most three trigrams, a swap of letters four.
  const fewest = Math.max(2, trigrams.length - 1 - 3 * (limit >> 1))
  for (const number of touched) {
    const count = shared[number] ?? 0
    shared[number] = 0
    if (count < fewest) continue
    const known = stems[number] ?? ''
    if (known.length < SHORTEST_MISTYPED) continue
    const distance = editDistance(typed, known, limit)
    if (distance <= limit) near.push({ number, likeness: likenessAt(distance, typed, known) })
  }
  return near.sort((one, other) => other.likeness - one.likeness).slice(0, MOST)
}
