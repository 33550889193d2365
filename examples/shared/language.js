// @ts-check
/** @typedef {'uk' | 'en'} Language */

const kept = `language ${location.pathname}`
/** @type {Set<() => void>} */
const listeners = new Set()

/** @returns {Language} */
export const language = () => (document.documentElement.lang === 'en' ? 'en' : 'uk')

/** @param {Language} to */
export function speak(to) {
  document.documentElement.lang = to
  sessionStorage.setItem(kept, to)
  for (const listener of listeners) listener()
}

/** Calls back each time the page's language changes. @param {() => void} listener */
export const onLanguage = (listener) => void listeners.add(listener)

/**
 * The words of the page's present language.
 *
 * @template Words
 * @param {{uk: Words, en: Words}} words
 * @returns {Words}
 */
export const inLanguage = (words) => words[language()]

/**
 * A text of the office in the page's language, else Ukrainian, else any.
 *
 * @param {Readonly<Record<string, string>> | undefined} text
 */
export const plain = (text) => text?.[language()] ?? text?.uk ?? Object.values(text ?? {})[0] ?? ''

const asked = new URLSearchParams(location.search).get('lang') ?? sessionStorage.getItem(kept)
if (asked === 'en') document.documentElement.lang = 'en'
