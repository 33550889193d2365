// @ts-check
import { language } from '/shared/language.js'
import { words, wordsIn } from './words.js'

/**
 * @typedef {import('./typed.js').Service} Service
 * @typedef {'uk' | 'en'} Language
 */

/** A text in a language, else in Ukrainian, else in any. @param {Readonly<Record<string, string>> | undefined} text @param {Language} own */
const pick = (text, own) => (text && (text[own] || text.uk || Object.values(text)[0])) || ''

/** @param {{amount: number, currency: string}} money @param {Language} own */
const sayMoney = ({ amount, currency }, own) =>
  new Intl.NumberFormat(own === 'uk' ? 'uk' : 'en-GB', {
    style: 'currency',
    currency,
  }).format(amount / 100)

/** @param {Service['fee']} fee */
export function sayFee({ kind, amounts }, own = language()) {
  const said = wordsIn(own)
  const feeKind = said.feeKinds[/** @type {'free'} */ (kind)] ?? kind
  const each = amounts.map(({ money, variant }) =>
    variant
      ? `${said.kinds[/** @type {'standard'} */ (variant)] ?? variant} — ${sayMoney(money, own)}`
      : sayMoney(money, own),
  )
  return each.length > 0 ? each.join('; ') : feeKind
}

/** @param {Service['deadlines']} deadlines */
export const sayDeadlines = (deadlines, own = language()) =>
  deadlines
    .map(({ kind, value, unit }) => {
      const said = wordsIn(own)
      const counted = said.counted[/** @type {'hours'} */ (unit)]?.(value) ?? `${value} ${unit}`
      return kind === 'standard'
        ? counted
        : `${said.kinds[/** @type {'online'} */ (kind)] ?? kind} — ${counted}`
    })
    .join('; ')

/** `24 листопада 2026` @param {string} on */
export const sayDate = (on, own = language()) =>
  new Intl.DateTimeFormat(own === 'uk' ? 'uk' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(new Date(`${on}T00:00:00Z`))
    .replace(/\s?р\.$/, '')

/** @param {Readonly<Record<string, string>> | undefined} text */
const both = (text) => [text?.uk, text?.en].filter(Boolean)

/**
 * What a part of a card says, line by line, in both languages where it has them.
 *
 * @param {Service} card
 * @param {import('./typed.js').Part} part
 * @returns {string[]}
 */
export function sayPart(card, part) {
  const said = words()
  const { fee } = card
  /** @type {Record<import('./typed.js').Part, () => (string | undefined)[]>} */
  const saying = {
    title: () => both(card.title),
    result: () => both(card.result),
    synonyms: () => card.synonyms,
    documents: () =>
      card.documents.map(({ title, fromRegister }) =>
        [both(title).join(' / '), fromRegister && said.takenFromRegister]
          .filter(Boolean)
          .join(' — '),
      ),
    deadlines: () => [sayDeadlines(card.deadlines)],
    fee: () => [
      said.feeKinds[/** @type {'free'} */ (fee.kind)] ?? fee.kind,
      fee.amounts.length > 0 ? sayFee(fee) : '',
      fee.asOf,
      ...both(fee.note),
    ],
    channels: () => card.channels.map((way) => said.ways[/** @type {'post'} */ (way)] ?? way),
    category: () => [pick(card.category.title, language())],
    agency: () => [pick(card.agency.title, language())],
    decidedAt: () => [
      said.decided[/** @type {'at-the-desk'} */ (card.decidedAt)] ?? card.decidedAt,
    ],
    refusalGrounds: () => card.refusalGrounds.map(({ text }) => both(text).join(' / ')),
    legalBasis: () => card.legalBasis,
    nationalId: () => [card.nationalId],
    lifeEvents: () => card.lifeEvents.map(({ title }) => pick(title, language())),
    letter: () => [card.letter],
    minutes: () => [String(card.minutes)],
    extraMinutes: () => [String(card.extraMinutes)],
  }
  return saying[part]().flatMap((line) => line || [])
}
