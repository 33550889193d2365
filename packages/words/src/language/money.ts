import type { Money } from '@transparent-office/contract'
import type { Language } from './languages.ts'

/** `49,92 грн` · `UAH 49.92`, with no-break spaces. */
export function sayMoney(language: Language, money: Money): string {
  const whole = money.amount % 100 === 0
  const amount = (money.amount / 100).toLocaleString(language === 'uk' ? 'uk' : 'en-GB', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  })
  if (language === 'en') return `${money.currency}\u00a0${amount}`
  return `${amount}\u00a0${money.currency === 'UAH' ? 'грн' : money.currency}`
}
