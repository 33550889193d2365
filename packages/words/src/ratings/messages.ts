import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What the rating says. */
export type RatingWords = Spoken<typeof uk>
export const ratingMessages: ByLanguage<RatingWords> = { uk, en }
