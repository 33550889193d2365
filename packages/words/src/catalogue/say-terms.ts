import type { DeadlineVariant, Fee } from '@transparent-office/contract'
import { sayDate } from '../language/days.ts'
import type { Language } from '../language/languages.ts'
import { sayMoney } from '../language/money.ts'
import type { FinderWords } from './messages.ts'

/** What a service costs, in words: the amount, each amount with its label, or who sets it. */
export function sayFee(language: Language, words: FinderWords, fee: Fee): string {
  const variants: Readonly<Record<string, string>> = words.deadlineKind
  const amounts = fee.amounts.map(({ money, variant = '' }) =>
    variants[variant]
      ? `${variants[variant]} — ${sayMoney(language, money)}`
      : sayMoney(language, money),
  )
  const kinds: Readonly<Record<string, string>> = words.fee
  return amounts.length > 0 ? amounts.join('; ') : (kinds[fee.kind] ?? words.fee.fixed)
}

/** How long a service takes at most, each variant. */
export function sayDeadlines(words: FinderWords, variants: readonly DeadlineVariant[]): string {
  const units: Readonly<Record<string, (number: number) => string>> = words.deadline
  const kinds: Readonly<Record<string, string>> = words.deadlineKind
  return variants
    .map(({ kind, value, unit }) => {
      const said = units[unit]?.(value) ?? `${value}`
      return kinds[kind] ? `${kinds[kind]} ${said}` : said
    })
    .join('; ')
}

/** How far a card was checked against its sources; of the whole card, on which day. */
export const sayVerified = (
  language: Language,
  { verified }: FinderWords,
  { level, verifiedOn: on }: { level: string; verifiedOn?: string | undefined },
): string =>
  on
    ? verified.on(`${sayDate(language, on)} ${on.slice(0, 4)}`)
    : level === 'sourced' || level === 'partly'
      ? verified[level]
      : verified.not
