import { LineMistake } from './reading.ts'

const units: Record<string, string[]> = {
  'at-once': ['at-once', 'realtime', 'негайно', 'автоматично'],
  'same-day': ['same-day', 'same_day', 'у день звернення', 'в день звернення'],
  hours: ['hours', 'hour', 'годин', 'години', 'година', 'год'],
  'working-days': [
    'working-days',
    'working_days',
    'робочі дні',
    'робочих днів',
    'робочий день',
    'роб. днів',
    'роб. дні',
  ],
  'calendar-days': [
    ...['calendar-days', 'calendar_days', 'days', 'календарні дні', 'календарних днів'],
    ...['календарний день', 'кал. днів', 'кал. дні', 'дні', 'днів', 'день', 'дн'],
  ],
  months: ['months', 'month', 'місяць', 'місяці', 'місяців'],
}

const variants: Record<string, string[]> = {
  standard: ['standard', 'звичайний', 'звичайна', 'стандартний', 'стандартна', ''],
  accelerated: ['accelerated', 'прискорений', 'прискорена', 'терміново', 'термінова'],
  extended: ['extended', 'продовжений', 'продовжена'],
  online: ['online', 'онлайн'],
}

const ways: Record<string, string[]> = {
  office: ['office', 'особисто', 'цнап', 'у цнап', 'через цнап'],
  online: ['online', 'онлайн', 'дія', 'електронно'],
  post: ['post', 'поштою', 'пошта'],
  'home-visit': ['home-visit', 'home_visit', 'вдома', 'виїзд додому'],
  'remote-workplace': ['remote-workplace', 'remote_workplace', 'віддалене робоче місце'],
}

const find = (words: Record<string, string[]>, said: string) =>
  Object.keys(words).find((word) => words[word]!.includes(said.trim().toLowerCase()))

/** Our word for a unit of time; no other is guessed. */
export const unitOf = (said: string): string | undefined =>
  find(units, said.replace(/\.$/, '').replace(/\s+/g, ' '))

/** Our word for a unit of time. */
export function readUnit(said: string): string {
  const unit = unitOf(said)
  if (!unit) throw new LineMistake(`processing_durations: the unit "${said}" is not known`)
  return unit
}

/** Our word for a variant; a name of its own stays as it is. */
export const readVariant = (said: string): string => find(variants, said) ?? said.trim()

/** Our word for a way to ask for a service. */
export const readWay = (said: string): string => find(ways, said) ?? said.trim()

/** The currency of a word or sign. */
export function currencyOf(said: string): string | undefined {
  const word = said.trim()
  if (/^(грн\.?|гривень|гривня|гривні|₴)$/i.test(word)) return 'UAH'
  if (word === '€') return 'EUR'
  return /^[A-Z]{3}$/.test(word) ? word : undefined
}

/** The currency of an amount. */
export function readCurrency(said: string): string {
  const currency = said.trim() === '' ? 'UAH' : currencyOf(said)
  if (currency) return currency
  throw new LineMistake(`costs: the unit "${said}" is not a currency`)
}
