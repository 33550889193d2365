import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What the status says. */
export type StatusWords = Spoken<typeof uk>
export const statusMessages: ByLanguage<StatusWords> = { uk, en }
