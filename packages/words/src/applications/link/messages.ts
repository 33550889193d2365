import type { ByLanguage, Spoken } from '../../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What comes with the link of an application. */
export type LinkWords = Spoken<typeof uk>
export const linkMessages: ByLanguage<LinkWords> = { uk, en }
