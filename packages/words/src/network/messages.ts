import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What is said over all else while branches are paused. */
export type PauseWords = Spoken<typeof uk>
export const pauseWords: ByLanguage<PauseWords> = { uk, en }
