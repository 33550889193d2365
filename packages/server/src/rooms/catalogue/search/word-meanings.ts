import { conceptsOf, LONGEST_RUN } from './concepts.ts'
import { nearStems } from './near-stems.ts'
import { loudness } from './quiet-stems.ts'
import type { Postings, ServiceIndex } from './service-index.ts'

/** What one word of a query may mean: places in the index, the surest first. */
export interface WordMeaning {
  /** How much the word weighs in the query. */
  readonly weight: number
  /** From 0 to 1: 1 for a word that names a thing, little for words of any story. */
  readonly loudness: number
  readonly places: readonly { readonly postings: Postings; readonly sureness: number }[]
}

const BY_CONCEPT = 0.8
const UNKNOWN = 1

/** The meanings of the stems of a query, without the words that say nothing. */
export function wordMeanings(index: ServiceIndex, stems: readonly string[]): WordMeaning[] {
  const sureness: Map<string, number>[] = stems.map(() => new Map())
  const add = (at: number, term: string, sure: number) => {
    const known = sureness[at]
    if (known && index.terms.has(term) && sure > (known.get(term) ?? 0)) known.set(term, sure)
  }
  stems.forEach((stem, at) => {
    const loud = loudness(stem)
    if (loud > 0) {
      add(at, stem, 1)
      for (const concept of conceptsOf(stem)) add(at, concept, BY_CONCEPT)
      if (loud === 1 && !index.vocabulary.numberOf.has(stem))
        for (const { number, likeness } of nearStems(index.vocabulary, stem)) {
          const near = index.vocabulary.stems[number] ?? ''
          add(at, near, likeness)
          for (const concept of conceptsOf(near)) add(at, concept, likeness * BY_CONCEPT)
        }
    }
    let run = stem
    for (let end = at + 1; end < Math.min(stems.length, at + LONGEST_RUN); end++) {
      run += ` ${stems[end] ?? ''}`
      for (const concept of conceptsOf(run))
        for (let member = at; member <= end; member++) add(member, concept, BY_CONCEPT)
    }
  })
  return stems.flatMap((stem, at) => {
    const terms = sureness[at] ?? new Map<string, number>()
    const loud = loudness(stem)
    if (loud === 0 && terms.size === 0) return []
    const places = [...terms]
      .map(([term, sure]) => ({ postings: index.terms.get(term) as Postings, sureness: sure }))
      .sort((one, other) => other.sureness - one.sureness)
    const weight = places[0] ? places[0].postings.rarity : index.rarest * UNKNOWN
    return [{ weight: weight * (loud || 0.5), loudness: loud, places }]
  })
}
