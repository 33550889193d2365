import { editDistance, ONE_ERROR } from './edit-distance.ts'
import { trigramsOf, type Vocabulary } from './vocabulary.ts'

/** A known stem that a typed one may mean, and how sure that is, from 0 to 1. */
export interface NearStem {
  readonly number: number
  readonly likeness: number
}

const SHORTEST = 4
const MOST = 6
/** Few letters begin many words; the other words of the query choose among them. */
const MOST_UNFINISHED = 16
/** How much likeness half a typing error takes from a stem of one letter. */
const SLIP = 0.9
/** How much of a known stem must be typed, unless it is the last one, still being typed. */
const MOSTLY = 0.7

/** Consonants that change before an ending: `доньці` is of `донька`, `нозі` of `нога`. */
const SOFTENED = [
  ['ts', 'k'],
  ['z', 'g'],
  ['s', 'g'],
  ['J', 'g'],
  ['C', 'k'],
] as const

/** The known stems that differ from the typed one only by grammar. */
function inflected({ numberOf }: Vocabulary, typed: string): NearStem[] {
  const near: NearStem[] = []
  for (const [soft, hard] of SOFTENED) {
    if (!typed.endsWith(soft)) continue
    const number = numberOf.get(typed.slice(0, -soft.length) + hard)
    if (number !== undefined) near.push({ number, likeness: 0.9 })
  }
  for (let cut = 1; cut <= 3 && typed.length - cut >= SHORTEST; cut++) {
    const number = numberOf.get(typed.slice(0, -cut))
    if (number !== undefined) near.push({ number, likeness: 0.9 - 0.1 * cut })
  }
  return near
}

/** The known stems that begin with the typed one, which may not be finished. */
function begunWith({ sorted, stems }: Vocabulary, typed: string, unfinished: boolean): NearStem[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stems[sorted[middle] ?? 0] ?? '') < typed) low = middle + 1
    else high = middle
  }
  const begun: NearStem[] = []
  const most = unfinished ? MOST_UNFINISHED : MOST
  for (let at = low; at < sorted.length && begun.length < most; at++) {
    const number = sorted[at] ?? 0
    const known = stems[number] ?? ''
    if (!known.startsWith(typed)) break
    const share = typed.length / known.length
    if (unfinished || share >= MOSTLY) begun.push({ number, likeness: 0.5 + 0.4 * share })
  }
  return begun
}

/** How far a typed stem of this length may be from the known one. */
function farthest(length: number): number {
  if (length < 6) return ONE_ERROR
  return length < 9 ? ONE_ERROR + 1 : length < 12 ? 2 * ONE_ERROR + 1 : 3 * ONE_ERROR
}

function likenessAt(distance: number, typed: string, known: string): number {
  const sameStart = typed.charAt(0) === known.charAt(0)
  const length = Math.max(typed.length, known.length)
  return 1 - (distance * (sameStart ? SLIP : 1.5 * SLIP)) / length
}

/** The known stems that a slip of the fingers or of the spelling turns into the typed one. */
function mistyped({ shared, byTrigram, stems }: Vocabulary, typed: string): NearStem[] {
  const limit = farthest(typed.length)
  const near: NearStem[] = []
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
    const known = stems[number] ?? ''
    if (count < fewest || known.length < SHORTEST) continue
    const distance = editDistance(typed, known, limit)
    if (distance <= limit) near.push({ number, likeness: likenessAt(distance, typed, known) })
  }
  return near
}

/**
 * The known stems that a stem nobody knows was likely meant to be: inflected in a rare way, begun
 * and not finished, or mistyped by a letter or two. The likeliest first, few. Of stems
 * shorter than four letters only the beginnings are looked up, and only if `unfinished`.
 */
export function nearStems(vocabulary: Vocabulary, typed: string, unfinished: boolean): NearStem[] {
  if (typed.length < SHORTEST)
    return unfinished && typed.length > 1 ? begunWith(vocabulary, typed, true) : []
  return [
    ...inflected(vocabulary, typed),
    ...begunWith(vocabulary, typed, unfinished),
    ...mistyped(vocabulary, typed),
  ]
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, unfinished ? MOST_UNFINISHED : MOST)
}
