import type { ByLanguage } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** Words that several widgets say. */
export const sharedMessages: ByLanguage<typeof uk> = { uk, en }
