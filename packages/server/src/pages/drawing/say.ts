import type { LocalizedText } from '@transparent-office/contract'
import { pickText, sayPhone, type Language, type Said } from '@transparent-office/words'
import { html, type Html } from './html.ts'

/** The text, marked with its language when that is a fallback. */
export function say(language: Language, text: LocalizedText): Html | string {
  const picked = pickText(language, text)
  return picked.language === language
    ? picked.text
    : html`<span lang="${picked.language}">${picked.text}</span>`
}

/** A sentence in pieces, each text marked as above. */
export const drawSaid = (language: Language, said: Said): (Html | string)[] =>
  said.map((piece) => (typeof piece === 'string' ? piece : say(language, piece)))

/** A number one can press. */
export const drawPhone = (phone: string): Html =>
  html`<a class="phone" href="tel:${phone.replace(/[^\d+]/g, '')}">${sayPhone(phone)}</a>`
