import { faintWords, silentWords, storyWords } from './quiet-words.ts'
import { type Word, wordsOf } from './words-of.ts'

/** The loudness of a word of almost every service. */
export const FAINT = 0.15
const STORY = 0.4
/** Shorter stems are common to unlike words: `він` and `війна`, `буду` and `будувати`. */
const SHORTEST_TELLING_STEM = 4

interface Loudness {
  readonly bySound: Map<string, number>
  readonly byStem: Map<string, number>
}

function readWords(): Loudness {
  const [bySound, byStem] = [new Map<string, number>(), new Map<string, number>()]
  for (const [text, loud] of [
    [storyWords, STORY],
    [faintWords, FAINT],
    [silentWords, 0],
  ] as const)
    for (const { sound, stem } of wordsOf(text)) {
      bySound.set(sound, loud)
      if (stem.length >= SHORTEST_TELLING_STEM) byStem.set(stem, loud)
    }
  return { bySound, byStem }
}

let read: Loudness | undefined
/** Read when somebody first searches. */
const known = () => (read ??= readWords())

/** How loudly a word speaks about the service: 1 for most, 0 for words that say nothing. */
export function loudness({ sound, stem }: Word): number {
  const { bySound, byStem } = known()
  return bySound.get(sound) ?? byStem.get(stem) ?? 1
}

/** Whether a stem belongs to a word of almost every service. */
export function faintStem(stem: string): boolean {
  return known().byStem.get(stem) === FAINT
}
