// @ts-check
import { inLanguage } from '/shared/language.js'
import { en } from './words-en.js'
import { uk } from './words-uk.js'

/** What is said of staff and screens, in the page's present language. @returns {typeof uk} */
export const words = () => inLanguage({ uk, en })
