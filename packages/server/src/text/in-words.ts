import { en } from 'zod/locales'

/** Makes a schema say in English what is wrong with a value; without it, it only says that something is. */
export const inWords = { error: en().localeError, reportInput: true }
