import { conceptsOf } from './concepts.ts'
import { loudness } from './loudness.ts'
import { LONGEST_RUN } from './read-meanings.ts'
import { wordsOf } from './words-of.ts'

/** A term of a text, a stem or a concept: how loud its words are, and which ones they are. */
export interface TextTerm {
  readonly loud: number
  readonly stems: readonly string[]
}

/** The terms of a text: its stems, and the concepts they stand for alone or together. */
export function termsOf(text: string): Map<string, TextTerm> {
  const words = wordsOf(text)
  const stems = words.map(({ stem }) => stem)
  const loud = words.map(loudness)
  const terms = new Map<string, TextTerm>()
  const add = (term: string, from: number, to: number) => {
    const loudest = Math.max(...loud.slice(from, to))
    if (loudest > (terms.get(term)?.loud ?? 0))
      terms.set(term, { loud: loudest, stems: stems.slice(from, to) })
  }
  stems.forEach((stem, from) => {
    add(stem, from, from + 1)
    for (let to = from + 1; to <= Math.min(stems.length, from + LONGEST_RUN); to++)
      for (const concept of conceptsOf(stems.slice(from, to).join(' '))) add(concept, from, to)
  })
  return terms
}
