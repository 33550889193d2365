import { conceptsOf } from './concepts.ts'
import { FAINT, faintStem, loudness } from './loudness.ts'
import { nearStems } from './near-stems.ts'
import { LONGEST_RUN } from './read-meanings.ts'
import type { Postings, ServiceIndex } from './service-index.ts'
import type { Word } from './words-of.ts'

/** What one word of a query may mean: places in the index, the surest first. */
export interface WordMeaning {
  /** How much the word weighs in the query. */
  readonly weight: number
  /** From 0 to 1: 1 for a word that names a thing, little for words of any story. */
  readonly loudness: number
  readonly places: readonly { readonly postings: Postings; readonly sureness: number }[]
}

const BY_CONCEPT = 0.8

/** The meanings of the words of a query, without the words that say nothing. */
export function wordMeanings(index: ServiceIndex, words: readonly Word[]): WordMeaning[] {
  const { terms, vocabulary } = index
  const stems = words.map(({ stem }) => stem)
  const surenesses: Map<string, number>[] = stems.map(() => new Map())
  const loud = words.map(loudness)
  const add = (at: number, term: string, sure: number) => {
    const known = surenesses[at]
    if (known && terms.has(term) && sure > (known.get(term) ?? 0)) known.set(term, sure)
  }
  stems.forEach((stem, at) => {
    if (loud[at] === 0) return
    add(at, stem, 1)
    for (const concept of conceptsOf(stem)) add(at, concept, BY_CONCEPT)
    if (loud[at] !== 1 || vocabulary.numberOf.has(stem)) return
    const last = at === stems.length - 1
    const nearest = nearStems(vocabulary, stem, last)
    // A mistyped quiet word is a quiet word.
    if (nearest[0] && faintStem(vocabulary.stems[nearest[0].number] ?? '')) loud[at] = FAINT
    for (const { number, likeness } of nearest) {
      const near = vocabulary.stems[number] ?? ''
      add(at, near, likeness)
      for (const concept of conceptsOf(near)) add(at, concept, likeness * BY_CONCEPT)
    }
  })
  const weights = stems.map((_, at) => {
    const [best] = [...(surenesses[at] ?? [])].sort((one, other) => other[1] - one[1])
    return (best ? (terms.get(best[0])?.rarity ?? 0) : index.rarest) * (loud[at] ?? 0)
  })
  // Quiet words that mean something together, like "has nothing to live on", are loud together.
  stems.forEach((stem, from) => {
    let run = stem
    for (let to = from + 1; to < Math.min(stems.length, from + LONGEST_RUN); to++) {
      run += ` ${stems[to] ?? ''}`
      for (const concept of conceptsOf(run)) {
        const rarity = terms.get(concept)?.rarity
        if (rarity === undefined) continue
        for (let at = from; at <= to; at++) {
          add(at, concept, BY_CONCEPT)
          weights[at] = Math.max(weights[at] ?? 0, rarity * BY_CONCEPT)
          loud[at] = 1
        }
      }
    }
  })
  return stems.flatMap((_, at) => {
    const places = [...(surenesses[at] ?? [])]
      .map(([term, sureness]) => ({ postings: terms.get(term) as Postings, sureness }))
      .sort((one, other) => other.sureness - one.sureness)
    const weight = weights[at] ?? 0
    return weight > 0 ? [{ weight, loudness: loud[at] ?? 0, places }] : []
  })
}
