import type { BookingLetter, LetterLanguage, Told, WrittenLetter } from './letter.ts'
import { en } from './letters-en.ts'
import { uk } from './letters-uk.ts'

const letters = { uk, en }

/** Writes a letter about a booking in its reader's language. */
export const writeLetter = (
  letter: BookingLetter,
  language: LetterLanguage,
  told: Told,
): WrittenLetter => letters[language][letter](told)
