import type { Money } from '@transparent-office/contract'
import type { Language } from './languages.ts'
import { speeches } from './speeches.ts'

/** `49,92 грн` · `UAH 49.92`, with no-break spaces. */
export function sayMoney(language: Language, { amount, currency }: Money): string {
  const { locale, money } = speeches[language]
  const said = (amount / 100).toLocaleString(locale, {
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
  return money(said, currency)
}
