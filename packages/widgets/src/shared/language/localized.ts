import type { LocalizedText } from '@transparent-office/contract'
import { html, type TemplateResult } from 'lit'
import type { Language } from './language.ts'

/** A text of the office in the asked language, else `uk`, else any, and which it is. */
export function pickText(
  language: Language,
  text: LocalizedText,
): { text: string; language: string } {
  for (const each of [language, 'uk', ...Object.keys(text)]) {
    const found = text[each]
    if (found) return { text: found, language: each }
  }
  return { text: '', language }
}

/** The text alone, for places that can't carry a `lang`. */
export const plain = (language: Language, text: LocalizedText): string =>
  pickText(language, text).text

/** The text, marked with its language when that is a fallback. */
export function say(language: Language, text: LocalizedText): TemplateResult | string {
  const picked = pickText(language, text)
  return picked.language === language
    ? picked.text
    : html`<span lang=${picked.language}>${picked.text}</span>`
}
