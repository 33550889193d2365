import {
  readLanguage,
  usualLanguage,
  type Language,
} from '@transparent-office/words/language/languages'
import { ancestors } from '../ancestors.ts'

/** The language of the nearest `lang` attribute, up through shadow roots and their hosts. */
export function nearestLanguage(element: Element): Language {
  for (const each of ancestors(element)) {
    const lang = each.getAttribute('lang')
    if (lang) return readLanguage(lang) ?? usualLanguage
  }
  return usualLanguage
}
