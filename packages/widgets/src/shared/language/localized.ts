import type { LocalizedText } from '@transparent-office/contract'
import type { Language } from '@transparent-office/words/language/languages'
import { pickText } from '@transparent-office/words/language/pick-text'
import type { Said } from '@transparent-office/words/language/said'
import { html, type TemplateResult } from 'lit'

export { pickText, plain } from '@transparent-office/words/language/pick-text'

/** The text, marked with its language when that is a fallback. */
export function say(language: Language, text: LocalizedText): TemplateResult | string {
  const picked = pickText(language, text)
  return picked.language === language
    ? picked.text
    : html`<span lang=${picked.language}>${picked.text}</span>`
}

/** A sentence in pieces, each text marked as above. */
export const drawSaid = (language: Language, said: Said) =>
  said.map((piece) => (typeof piece === 'string' ? piece : say(language, piece)))
