import { faintWords, silentWords } from './quiet-words.ts'
import { stemsOf } from './words-of.ts'

const silent = new Set(stemsOf(silentWords))
const faint = new Set(stemsOf(faintWords))

const FAINT = 0.15

/** How loudly a stem speaks about the service: 1 for most, 0 for words that say nothing. */
export function loudness(stem: string): number {
  if (silent.has(stem)) return 0
  return faint.has(stem) ? FAINT : 1
}
