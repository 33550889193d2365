import { LineMistake } from './reading.ts'
import { currencyOf, unitOf } from './register-words.ts'

/** A number with a remark in brackets, as papers have it: `30 (тридцять) днів`. */
const withoutRemark = (text: string): string => text.replace(/\([^()]*\)/g, ' ').trim()

const hoursAndMinutes =
  /^(?:(\d{1,3}(?:[.,]\d+)?)\s*(?:год(?:ин[аи]?)?|h|hours?)\.?)?\s*(?:(\d{1,5})\s*(?:хв(?:илин[аи]?)?|min(?:utes?)?)?\.?)?$/i

/** Reads minutes as people write them: `30`, `30 хв`, `1 год`, `1,5 год`, `1 год 30 хв`. */
export function readMinutes(text: string | undefined, field: string): number | undefined {
  if (text === undefined) return undefined
  const [, hours, minutes] = hoursAndMinutes.exec(withoutRemark(text)) ?? []
  const ofHours = Math.round(Number((hours ?? '0').replace(',', '.')) * 6000) / 100
  const sum = ofHours + Number(minutes ?? 0)
  if ((hours ?? minutes) === undefined || !Number.isInteger(sum))
    throw new LineMistake(`${field} is "${text}": minutes, such as 30, 30 хв or 1 год`)
  return sum
}

/** Reads a deadline as people write it: `5`, `5 днів`, `10 робочих днів`, `негайно`. */
export function readDeadline(
  text: string | undefined,
): { value: number; unit?: string } | undefined {
  if (text === undefined) return undefined
  const plain = withoutRemark(text).replace(/^(до|up to)\s+/i, '')
  const [, value, words = ''] = /^(\d{1,6})?\s*(.*)$/.exec(plain)!
  const unit = words === '' ? undefined : unitOf(words)
  const isNumberless = unit === 'at-once' || unit === 'same-day'
  if ((value === undefined && !isNumberless) || (words !== '' && !unit))
    throw new LineMistake(`deadline is "${text}": a whole number, with its unit such as 5 днів`)
  return { value: Number(value ?? 0), ...(unit && { unit }) }
}

const free = ['безкоштовно', 'безоплатно', 'free', 'free of charge']

/** An amount in hundredths, with its currency where it says one. */
export interface ReadAmount {
  readonly amount: number
  readonly currency?: string
}

/** Reads an amount as people write it: `1 250,50`, `126,50 грн`, `₴100`, `1.250,50`, `безкоштовно`. */
export function readAmount(text: string | undefined): ReadAmount | undefined {
  if (text === undefined) return undefined
  if (free.includes(text.toLowerCase())) return { amount: 0 }
  const [, before = '', number = '', after = ''] =
    /^([^\d\s]*)\s*(\d[\d\s.,]*?)\s*([^\d\s]*)$/.exec(text.replaceAll('\u00a0', ' ')) ?? []
  const said = before || after
  const currency = said === '' ? undefined : currencyOf(said)
  const tight = number.replace(/\s/g, '')
  const grouped = /^(\d{1,3})((?:\.\d{3})+),(\d{1,2})$|^(\d{1,3})((?:,\d{3})+)\.(\d{1,2})$/
  const plain = grouped.test(tight)
    ? tight.replace(/[.,](?=\d{3})/g, '').replace(',', '.')
    : tight.replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain) || (before && after) || (said && !currency))
    throw new LineMistake(`the fee is "${text}": an amount such as 1250,50`)
  return { amount: Math.round(Number(plain) * 100), ...(currency && { currency }) }
}

/** Reads what kind of fee it is; a kind of our own stays as it is. */
export const readFeeKind = (text: string | undefined): string | undefined =>
  text !== undefined && free.includes(text.toLowerCase()) ? 'free' : text

const yes = ['так', 'yes', 'true']
const no = ['ні', 'no', 'false']

/** Reads yes or no; nothing when it is neither. */
export function readYes(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (yes.includes(word)) return true
  return no.includes(word) ? false : undefined
}

/** Whether two cells say the same: yes is yes in whichever words. */
export const saysSame = (one: string, other: string): boolean => {
  const [first, second] = [readYes(one), readYes(other)]
  return first === undefined ? one === other : first === second
}

/** Reads where a service is decided: yes is at the desk. */
export function readDecidedAt(text: string | undefined): string | undefined {
  const atTheDesk = text === undefined ? undefined : readYes(text)
  if (atTheDesk === undefined) return text
  return atTheDesk ? 'at-the-desk' : 'back-office'
}
