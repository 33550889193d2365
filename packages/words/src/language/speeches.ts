import type { ByLanguage } from './languages.ts'
import type { Speech } from './speech.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

export const speeches: ByLanguage<Speech> = { uk, en }
