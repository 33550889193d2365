import type { DeadlineVariant, Fee, Money, OpeningHours } from '@transparent-office/contract'
import type { Language, Words } from './words.ts'

/** The text in the asked language, else in Ukrainian, else in any. */
export const plain = (language: Language, text: Readonly<Record<string, string>>): string =>
  text[language] ?? text.uk ?? Object.values(text)[0] ?? ''

/** `вівторок, 24 листопада, 09:15` */
export function sayMoment(language: Language, on: string, at: string): string {
  const day = new Intl.DateTimeFormat(language === 'uk' ? 'uk' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${on}T00:00:00Z`))
  return `${day}, ${at}`
}

/** `пн–пт 09:00–18:00, сб 09:00–15:00`; days off are left out. */
export function sayHours(words: Words, hours: readonly OpeningHours[]): string {
  // A word joiner keeps a stretch on one line.
  const days = words.weekdays.map((_, index) =>
    hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ from, to }) => `${from}–\u2060${to}`)
      .join(', '),
  )
  const said: string[] = []
  for (let first = 0; first < days.length; first++) {
    if (!days[first]) continue
    let last = first
    while (days[last + 1] === days[first]) last++
    const names = [words.weekdays[first], words.weekdays[last]]
    said.push(`${names.slice(0, last > first ? 2 : 1).join('–')} ${days[first]}`)
    first = last
  }
  return said.join(', ')
}

const sayMoney = (language: Language, words: Words, { amount, currency }: Money): string => {
  const number = (amount / 100).toLocaleString(language === 'uk' ? 'uk' : 'en-GB', {
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
  const unit = currency === 'UAH' ? words.hryvnias : currency
  return language === 'uk' ? `${number}\u00a0${unit}` : `${unit}\u00a0${number}`
}

/** What a service costs: each amount with the variant it buys, or who sets it. */
export function sayFee(language: Language, words: Words, fee: Fee): string {
  const kinds: Readonly<Record<string, string>> = words.fee
  const variants: Readonly<Record<string, string>> = words.variant
  const amounts = fee.amounts.map(({ money, variant = '' }) => {
    const said = sayMoney(language, words, money)
    return variants[variant] ? `${variants[variant]} — ${said}` : said
  })
  const said = amounts.length > 0 ? amounts.join('; ') : (kinds[fee.kind] ?? words.fee.fixed)
  return fee.note ? `${said}. ${plain(language, fee.note)}` : said
}

/** How long a service takes at most, each variant. */
export function sayDeadlines(words: Words, deadlines: readonly DeadlineVariant[]): string {
  const units: Readonly<Record<string, (number: number) => string>> = words.deadline
  const variants: Readonly<Record<string, string>> = words.variant
  return deadlines
    .map(({ kind, value, unit }) => {
      const said = units[unit]?.(value) ?? String(value)
      return variants[kind] ? `${variants[kind]} ${said}` : said
    })
    .join('; ')
}

/** How far a card was checked against its sources. */
export const sayVerified = ({ verified }: Words, level: string): string =>
  level === 'sourced' || level === 'partly' ? verified[level] : verified.not
