import type { LocalizedText } from '@transparent-office/contract'
import type { Language } from './languages.ts'

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
