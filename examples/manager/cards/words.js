// @ts-check
import { inLanguage } from '/shared/language.js'
import { en } from './words-en.js'
import { uk } from './words-uk.js'

/** What the catalogue's section says, in the page's present language. @returns {typeof uk} */
export const words = () => inLanguage({ uk, en })

/** The same words in a language of their own, for what people read in it. @param {import('/shared/language.js').Language} own @returns {typeof uk} */
export const wordsIn = (own) => ({ uk, en })[own]
