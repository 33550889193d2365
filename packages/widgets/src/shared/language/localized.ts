import type { LocalizedText } from '@transparent-office/contract'
import { html, type TemplateResult } from 'lit'
import type { Language } from './language.ts'
import { pickText } from './pick-text.ts'

export { pickText, plain } from './pick-text.ts'

/** The text, marked with its language when that is a fallback. */
export function say(language: Language, text: LocalizedText): TemplateResult | string {
  const picked = pickText(language, text)
  return picked.language === language
    ? picked.text
    : html`<span lang=${picked.language}>${picked.text}</span>`
}
