import { dropApostrophes, oneAlphabet, plainLetters } from './plain-letters.ts'
import { soundOf } from './sound-of.ts'
import { latinStem, stem, withoutReflexive } from './stem.ts'

const WORDS = /[\p{L}]+|\p{N}+/gu
const LATIN_ONLY = /^[a-z]+$/

/** The stem of one written word: what the index and the query are compared by. */
export function stemOf(word: string): string {
  const letters = oneAlphabet(word)
  return stem(soundOf(LATIN_ONLY.test(letters) ? latinStem(letters) : withoutReflexive(letters)))
}

/** The stems of a text, in order, of whatever alphabet, spelling and inflection. */
export function stemsOf(text: string): string[] {
  const words = dropApostrophes(plainLetters(text)).match(WORDS) ?? []
  return words.map(stemOf).filter((word) => word !== '')
}
