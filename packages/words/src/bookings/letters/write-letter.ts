import type { ByLanguage, Language } from '../../language/languages.ts'
import type { BookingLetter, Letters, Told, WrittenLetter } from './letter.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

const letters: ByLanguage<Letters> = { uk, en }

/** Writes a letter about a booking in its reader's language. */
export const writeLetter = (letter: BookingLetter, language: Language, told: Told): WrittenLetter =>
  letters[language][letter](told)
