import { conceptsOf } from './concepts.ts'
import { retypings } from './keyboard-layouts.ts'
import { loudness } from './loudness.ts'
import { trigramsOf, type Vocabulary } from './vocabulary.ts'
import { type Word, wordsOf } from './words-of.ts'

const AS_TYPED_BONUS = 0.15
const MOST_WORDS = 24

/** How much a word looks like one the search knows: 1 for a known one. */
function familiarity(vocabulary: Vocabulary, word: Word): number {
  const { stem } = word
  if (loudness(word) < 1 || vocabulary.numberOf.has(stem) || conceptsOf(stem).length > 0) return 1
  const trigrams = trigramsOf(stem)
  let known = 0
  for (const trigram of trigrams) if (vocabulary.byTrigram.has(trigram)) known++
  return (0.8 * known) / trigrams.length
}

function readability(vocabulary: Vocabulary, words: readonly Word[]): number {
  let [sum, letters] = [0, 0]
  for (const word of words) {
    sum += familiarity(vocabulary, word) * word.stem.length
    letters += word.stem.length
  }
  return letters === 0 ? 0 : sum / letters
}

/**
 * The words of a query as it was most likely meant: as typed or, when that makes more sense, as if
 * the keyboard had been switched to another layout. At most 24.
 */
export function chooseReading(vocabulary: Vocabulary, query: string): Word[] {
  let best = wordsOf(query).slice(0, MOST_WORDS)
  let most = readability(vocabulary, best) + AS_TYPED_BONUS
  if (most >= 1) return best
  for (const retyped of retypings(query)) {
    const words = wordsOf(retyped).slice(0, MOST_WORDS)
    const sense = readability(vocabulary, words)
    if (sense > most) [best, most] = [words, sense]
  }
  return best
}
