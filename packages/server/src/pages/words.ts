import type { Language } from '@transparent-office/widgets/words'
import { en } from './words-en.ts'
import { uk } from './words-uk.ts'

export { readLanguage, type Language } from '@transparent-office/widgets/words'

/** What a page says in one language; English has each word Ukrainian has. */
export type Words = typeof uk

export const wordsIn: Readonly<Record<Language, Words>> = { uk, en }
