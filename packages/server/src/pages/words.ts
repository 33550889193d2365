import type { Language } from '@transparent-office/words'
import { en } from './words-en.ts'
import { uk, type Words } from './words-uk.ts'

export type { Words } from './words-uk.ts'
export { readLanguage, type Language } from '@transparent-office/words'

export const wordsIn: Readonly<Record<Language, Words>> = { uk, en }
