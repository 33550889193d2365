import { dropApostrophes, oneAlphabet, plainLetters } from './plain-letters.ts'
import { soundOf } from './sound-of.ts'
import { cyrillicStem, latinStem, stem } from './stem.ts'

const WORDS = /\p{L}+|\p{N}+/gu
const LATIN_ONLY = /^[a-z]+$/
/** Without its last letter `care` would be `car`. */
const SILENT_E = /^[a-z]{2,3}e$/

/** A word of a text or a query: as it sounds, and the stem it is compared by. */
export interface Word {
  readonly sound: string
  readonly stem: string
}

function wordOf(written: string): Word {
  const letters = oneAlphabet(written)
  const sound = soundOf(letters)
  if (SILENT_E.test(letters)) return { sound, stem: sound }
  const front = LATIN_ONLY.test(letters) ? latinStem(letters) : cyrillicStem(letters)
  return { sound, stem: stem(soundOf(front)) }
}

/** The words of a text, in order, of whatever alphabet, spelling and inflection. */
export function wordsOf(text: string): Word[] {
  const written = dropApostrophes(plainLetters(text)).match(WORDS) ?? []
  return written.map(wordOf).filter((word) => word.stem !== '')
}

/** The stems of a text, in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.stem)
}
