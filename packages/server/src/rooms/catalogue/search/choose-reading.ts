import { conceptsOf } from './concepts.ts'
import { retypings } from './keyboard-layouts.ts'
import { loudness } from './quiet-stems.ts'
import { trigramsOf, type Vocabulary } from './vocabulary.ts'
import { stemsOf } from './words-of.ts'

const AS_TYPED_BONUS = 0.15
const MOST_WORDS = 24

/** How much a stem looks like a word the search knows: 1 for a known one. */
function familiarity(vocabulary: Vocabulary, stem: string): number {
  if (loudness(stem) < 1 || vocabulary.numberOf.has(stem) || conceptsOf(stem).length > 0) return 1
  const trigrams = trigramsOf(stem)
  let known = 0
  for (const trigram of trigrams) if (vocabulary.byTrigram.has(trigram)) known++
  return (0.8 * known) / trigrams.length
}

function readability(vocabulary: Vocabulary, stems: readonly string[]): number {
  let [sum, letters] = [0, 0]
  for (const stem of stems) {
    sum += familiarity(vocabulary, stem) * stem.length
    letters += stem.length
  }
  return letters === 0 ? 0 : sum / letters
}

/**
 * The stems of a query as it was most likely meant: as typed or, when that makes more sense, as if
 * the keyboard had been switched to another layout. At most 24 stems.
 */
export function chooseReading(vocabulary: Vocabulary, query: string): string[] {
  let best = stemsOf(query).slice(0, MOST_WORDS)
  let most = readability(vocabulary, best) + AS_TYPED_BONUS
  if (most >= 1) return best
  for (const retyped of retypings(query)) {
    const stems = stemsOf(retyped).slice(0, MOST_WORDS)
    const sense = readability(vocabulary, stems)
    if (sense > most) [best, most] = [stems, sense]
  }
  return best
}
