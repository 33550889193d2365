// @ts-check
import { isNew, partNames, partsThatDiffer, typedOf } from './typed.js'

/**
 * @typedef {import('./typed.js').Typed} Typed
 * @typedef {import('./typed.js').Service} Service
 * @typedef {import('./typed.js').CardWritten} CardWritten
 * @typedef {'needed' | 'choose' | 'id' | 'number' | 'minutes' | 'amount' | 'term' | 'one' | 'date' | 'letter'} Mistake
 */

/** What a new card says of a service also where its keeper left it as it stood. @type {import('./typed.js').Part[]} */
const alwaysSaid = ['decidedAt', 'fee', 'channels', 'minutes', 'extraMinutes']

/** @param {string} text */
const lines = (text) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** `1 250,5` is 125050. @param {string} text */
export function readAmount(text) {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

/** A text in both languages; others it has stay. @param {Record<string, string>} before @param {string | undefined} uk @param {string | undefined} en */
const textOf = (before, uk = '', en = '') => ({ ...before, uk: uk.trim(), en: en.trim() })

/**
 * What a form says that its card does not say yet, or what is wrong with it, by the name of the field.
 *
 * @param {Service} card
 * @param {Typed} typed
 * @returns {{written: CardWritten, mistakes: Record<string, Mistake>}}
 */
export function readTyped(card, typed) {
  /** @type {Record<string, Mistake>} */
  const mistakes = {}
  const { texts, rows, picked } = typed
  const all = {
    title: textOf(card.title, texts['title.uk'], texts['title.en']),
    result: textOf(card.result, texts['result.uk'], texts['result.en']),
    synonyms: lines(texts.synonyms ?? ''),
    legalBasis: lines(texts.legalBasis ?? ''),
    nationalId: (texts.nationalId ?? '').trim(),
    category: texts.category ?? '',
    agency: texts.agency ?? '',
    decidedAt: texts.decidedAt ?? '',
    letter: (texts.letter ?? '').trim().toUpperCase(),
    minutes: Number(texts.minutes),
    extraMinutes: Number(texts.extraMinutes),
    channels: picked.channels,
    lifeEvents: picked.lifeEvents,
    deadlines: rows.deadlines.map(({ kind = '', value = '', unit = '' }, at) => {
      const immediate = unit === 'at-once' || unit === 'same-day'
      const number = immediate ? 0 : Number(value)
      if (!immediate && !/^[1-9]\d{0,3}$/.test(value.trim()))
        mistakes[`deadlines.${at}.value`] = 'term'
      return { kind, value: number, unit }
    }),
    fee: {
      kind: texts['fee.kind'] ?? '',
      amounts: rows.amounts.map(({ amount = '', currency = 'UAH', variant }, at) => {
        const minor = readAmount(amount)
        if (!minor) mistakes[`amounts.${at}.amount`] = 'amount'
        return { money: { amount: minor ?? 0, currency }, ...(variant && { variant }) }
      }),
      ...(texts['fee.asOf']?.trim() && { asOf: texts['fee.asOf'].trim() }),
      note: textOf(card.fee.note ?? {}, texts['fee.note.uk'], texts['fee.note.en']),
    },
    documents: rows.documents.map(({ id, uk, en, fromRegister }, at) => {
      if (!uk?.trim()) mistakes[`documents.${at}.uk`] = 'needed'
      const before = card.documents.find((one) => one.id === id)?.title ?? {}
      return {
        ...(id && { id }),
        title: textOf(before, uk, en),
        fromRegister: fromRegister === 'yes',
      }
    }),
    refusalGrounds: rows.refusalGrounds.map(({ id, uk, en }, at) => {
      if (!uk?.trim()) mistakes[`refusalGrounds.${at}.uk`] = 'needed'
      const before = card.refusalGrounds.find((one) => one.id === id)?.text ?? {}
      return { ...(id && { id }), text: textOf(before, uk, en) }
    }),
  }
  if (!all.title.uk) mistakes['title.uk'] = 'needed'
  if (!all.result.uk) mistakes['result.uk'] = 'needed'
  if (all.fee.note.en && !all.fee.note.uk) mistakes['fee.note.uk'] = 'needed'
  if (!/^[1-9]\d{0,2}$/.test(texts.minutes ?? '') || all.minutes > 600) mistakes.minutes = 'minutes'
  if (!/^\d{1,3}$/.test(texts.extraMinutes ?? '') || all.extraMinutes > 600)
    mistakes.extraMinutes = 'number'
  if (!all.category) mistakes.category = 'choose'
  if (!all.agency) mistakes.agency = 'choose'
  if (texts.service && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(texts.service.trim()))
    mistakes.service = 'id'
  if (!/^\p{Lu}$/u.test(all.letter)) mistakes.letter = 'letter'
  if (all.channels.length === 0) mistakes.channels = 'one'
  if (all.fee.asOf && !/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/.test(all.fee.asOf))
    mistakes['fee.asOf'] = 'date'
  const changed = partsThatDiffer(typedOf(card), typed)
  const said = isNew(card)
    ? partNames.filter((part) => alwaysSaid.includes(part) || changed.includes(part))
    : changed
  const written = Object.fromEntries(said.map((part) => [part, all[part]]))
  return { written, mistakes }
}

/** The card as it would be with what is written. @param {Service} card @param {CardWritten} written @param {import('./shelves.js').Shelves} shelves @returns {Service} */
export function cardWith(card, { category, agency, lifeEvents, ...written }, shelves) {
  const { categories, agencies, lifeEvents: events } = shelves
  return /** @type {Service} */ ({
    ...card,
    ...written,
    ...(category && { category: categories.find(({ id }) => id === category) ?? card.category }),
    ...(agency && { agency: agencies.find(({ id }) => id === agency) ?? card.agency }),
    ...(lifeEvents && { lifeEvents: events.filter(({ id }) => lifeEvents.includes(id)) }),
  })
}

/** The field of the form that the office's mistake is about. @param {string} at `/card/documents/0/title/uk` @returns {string} */
export const fieldOf = (at) =>
  at
    .replace(/^\/card\//, '')
    .replace(
      /^fee\/amounts\/(\d+)\/(money\/amount|variant)$/,
      (_, n, field) => `amounts/${n}/${field === 'variant' ? field : 'amount'}`,
    )
    .replace(/^fee\/amounts$/, 'amounts')
    .replace(/^(documents|refusalGrounds)\/(\d+)\/(title|text)\//, '$1/$2/')
    .replace(/^(channels|lifeEvents|synonyms|legalBasis)\/\d+$/, '$1')
    .replaceAll('/', '.')
