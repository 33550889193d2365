import type { Language } from './languages.ts'

/** Forms of a counted word. Ukrainian needs one, few, many; English one, other. */
export interface PluralForms {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const rules = new Map<Language, Intl.PluralRules>()

/** A number with its word: `4 людини`, joined by a no-break space. */
export function count(language: Language, number: number, forms: PluralForms): string {
  let rule = rules.get(language)
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)))
  const form = forms[rule.select(number) as keyof PluralForms] ?? forms.other
  return `${number}\u00a0${form}`
}
