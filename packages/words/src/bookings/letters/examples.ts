import type { ByLanguage } from '../../language/languages.ts'
import type { Example } from './letter.ts'
import { example as en } from './en.ts'
import { example as uk } from './uk.ts'

/** What a letter shows where somebody looks how it reads. */
export const examples: ByLanguage<Example> = { uk, en }
