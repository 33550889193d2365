import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What only whole pages say; the rest they share with the widgets. */
export type PageWords = Spoken<typeof uk>
export const pageMessages: ByLanguage<PageWords> = { uk, en }
