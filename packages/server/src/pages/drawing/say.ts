import type { LocalizedText } from '@transparent-office/contract'
import { pickText, sayPhone, type Language } from '@transparent-office/words'
import { html, type Html } from './html.ts'

/** The text, marked with its language when that is a fallback. */
export function say(language: Language, text: LocalizedText): Html | string {
  const picked = pickText(language, text)
  return picked.language === language
    ? picked.text
    : html`<span lang="${picked.language}">${picked.text}</span>`
}

/** A number one can press. */
export const drawPhone = (phone: string): Html =>
  html`<a class="phone" href="tel:${phone.replace(/[^\d+]/g, '')}">${sayPhone(phone)}</a>`
