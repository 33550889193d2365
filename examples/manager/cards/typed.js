// @ts-check
/**
 * What stands in the fields of a card's form.
 *
 * @typedef {object} Typed
 * @property {Record<string, string>} texts By the name of the field.
 * @property {Record<'channels' | 'lifeEvents', string[]>} picked
 * @property {Record<RowList, Record<string, string>[]>} rows
 * @typedef {'deadlines' | 'amounts' | 'documents' | 'refusalGrounds'} RowList
 * @typedef {import('../../../packages/contract/src/index.ts').Service} Service
 * @typedef {import('../../../packages/contract/src/index.ts').CardWritten} CardWritten
 */

/** What a new card goes by while it has no id: no service can have this one. */
export const newId = '+'

/** Whether a card is being written that the office does not have yet. @param {Pick<Service, 'id'>} card */
export const isNew = ({ id }) => id === newId

/** The parts of a card that change as a whole, in the order of the form, each with its fields. */
export const parts = /** @type {const} */ ({
  title: ['title.uk', 'title.en'],
  result: ['result.uk', 'result.en'],
  synonyms: ['synonyms'],
  documents: [],
  deadlines: [],
  fee: ['fee.kind', 'fee.asOf', 'fee.note.uk', 'fee.note.en'],
  channels: [],
  category: ['category'],
  agency: ['agency'],
  decidedAt: ['decidedAt'],
  refusalGrounds: [],
  legalBasis: ['legalBasis'],
  nationalId: ['nationalId'],
  lifeEvents: [],
  letter: ['letter'],
  minutes: ['minutes'],
  extraMinutes: ['extraMinutes'],
})

/** @typedef {keyof typeof parts} Part */

export const partNames = /** @type {Part[]} */ (Object.keys(parts))

/** @param {string[]} lines */
const write = (lines) => lines.join('\n')
/** @param {number} minor */
const writeAmount = (minor) =>
  (minor / 100)
    .toFixed(2)
    .replace(/[.,]00$/, '')
    .replace('.', ',')

/** A card as its form shows it. @param {Service} card @returns {Typed} */
export const typedOf = (card) => ({
  texts: {
    'title.uk': card.title.uk ?? '',
    'title.en': card.title.en ?? '',
    'result.uk': card.result.uk ?? '',
    'result.en': card.result.en ?? '',
    synonyms: write(card.synonyms),
    legalBasis: write(card.legalBasis),
    'fee.kind': card.fee.kind,
    'fee.asOf': card.fee.asOf ?? '',
    'fee.note.uk': card.fee.note?.uk ?? '',
    'fee.note.en': card.fee.note?.en ?? '',
    category: card.category.id,
    agency: card.agency.id,
    decidedAt: card.decidedAt,
    nationalId: card.nationalId ?? '',
    letter: card.letter,
    minutes: String(card.minutes),
    extraMinutes: String(card.extraMinutes),
  },
  picked: { channels: [...card.channels], lifeEvents: card.lifeEvents.map(({ id }) => id) },
  rows: {
    deadlines: card.deadlines.map(({ kind, value, unit }) => ({
      kind,
      value: String(value),
      unit,
    })),
    amounts: card.fee.amounts.map(({ money, variant = '' }) => ({
      amount: writeAmount(money.amount),
      currency: money.currency,
      variant,
    })),
    documents: card.documents.map(({ id, title, fromRegister }) => ({
      id,
      uk: title.uk ?? '',
      en: title.en ?? '',
      fromRegister: fromRegister ? 'yes' : '',
    })),
    refusalGrounds: card.refusalGrounds.map(({ id, text }) => ({
      id,
      uk: text.uk ?? '',
      en: text.en ?? '',
    })),
  },
})

/** Reads a form: `documents.0.uk` is a field of a row. @param {FormData} form @returns {Typed} */
export function readForm(form) {
  /** @type {Typed} */
  const typed = {
    texts: {},
    picked: { channels: [], lifeEvents: [] },
    rows: { deadlines: [], amounts: [], documents: [], refusalGrounds: [] },
  }
  for (const [name, said] of form) {
    const [list = '', at = '', field = ''] = name.split('.')
    const value = String(said)
    const rows = typed.rows[/** @type {RowList} */ (list)]
    const picked = typed.picked[/** @type {'channels'} */ (name)]
    if (rows) (rows[Number(at)] ??= {})[field] = value
    else if (picked) picked.push(value)
    else typed.texts[name] = value
  }
  return typed
}

/** What of a form belongs to a part, in a form that can be compared. @param {Typed} typed @param {Part} part */
export function partOf({ texts, picked, rows }, part) {
  const own = parts[part].map((name) => (texts[name] ?? '').trim())
  const list = part === 'fee' ? 'amounts' : part
  const chosen = picked[/** @type {'channels'} */ (part)]
  const listed = rows[/** @type {RowList} */ (list)]?.map((row) =>
    Object.entries(row)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value)
      .sort(),
  )
  return JSON.stringify([own, chosen && [...chosen].sort(), listed])
}

/** The parts in which two forms differ. @param {Typed} one @param {Typed} other */
export const partsThatDiffer = (one, other) =>
  partNames.filter((part) => partOf(one, part) !== partOf(other, part))

/**
 * My changes on top of a newer card: a part I changed stays mine, each other is the newer one's.
 *
 * @param {Typed} base What I began from.
 * @param {Typed} mine
 * @param {Typed} theirs
 * @returns {Typed}
 */
export function merge(base, mine, theirs) {
  const changed = partsThatDiffer(base, mine)
  const merged = structuredClone(theirs)
  for (const part of changed) {
    for (const name of parts[part]) merged.texts[name] = mine.texts[name] ?? ''
    const list = /** @type {RowList} */ (part === 'fee' ? 'amounts' : part)
    if (mine.rows[list]) merged.rows[list] = mine.rows[list]
    const picked = /** @type {'channels'} */ (part)
    if (mine.picked[picked]) merged.picked[picked] = mine.picked[picked]
  }
  return merged
}
