import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What the finder says. */
export type FinderWords = Spoken<typeof uk>
export const finderMessages: ByLanguage<FinderWords> = { uk, en }
