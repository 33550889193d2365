import { faintWords, silentWords, storyWords } from './quiet-words.ts'
import { stemsOf } from './words-of.ts'

const FAINT = 0.15
const STORY = 0.4

const loudnesses = new Map<string, number>([
  ...stemsOf(storyWords).map((stem) => [stem, STORY] as const),
  ...stemsOf(faintWords).map((stem) => [stem, FAINT] as const),
  ...stemsOf(silentWords).map((stem) => [stem, 0] as const),
])

/** How loudly a stem speaks about the service: 1 for most, 0 for words that say nothing. */
export function loudness(stem: string): number {
  return loudnesses.get(stem) ?? 1
}
