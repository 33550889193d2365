import { en } from './words-en.ts'
import { uk } from './words-uk.ts'

/** Languages our own pages speak; others fall back to the first. */
export type Language = 'uk' | 'en'

/** What a page says in one language; English has each word Ukrainian has. */
export type Words = typeof uk

export const wordsIn: Readonly<Record<Language, Words>> = { uk, en }

export const readLanguage = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'uk')
