// @ts-check
import { inLanguage } from '/shared/language.js'
import { en } from './words-en.js'
import { uk } from './words-uk.js'

/** What this page says, in its present language. @returns {typeof uk} */
export const words = () => inLanguage({ uk, en })
