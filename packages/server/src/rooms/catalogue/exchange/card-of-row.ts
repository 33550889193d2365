import type { LocalizedText } from '@transparent-office/contract'
import { blankCard, type Card, whatDiffers } from '../cards/card.ts'
import type { ColumnMap } from './column-map.ts'
import type { Row } from './read-rows.ts'
import { readAmount, readDeadline, readDecidedAt, readFeeKind, readMinutes } from './read-cells.ts'
import { LineMistake, type KnownCards } from './reading.ts'
import { withSaid } from '../cards/verification.ts'
import { unitOf } from './register-words.ts'
import type { ServiceCodes } from './service-codes.ts'
import { shortIdOf } from '../cards/short-id.ts'

const list = (text: string | undefined, separator: RegExp | string) =>
  text
    ?.split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** What a line says, by our fields. */
function readFields(row: Row, { columns, language }: ColumnMap) {
  const one = (field: string) =>
    columns[field] === undefined ? undefined : row.get(columns[field])
  const text = (field: string): LocalizedText | undefined => {
    const said = Object.entries(columns).flatMap(([key, column]) => {
      const [name, own] = key.split(':') as [string, string?]
      if (name !== field) return []
      const texts = row.texts(column)
      if (texts && own === undefined) return Object.entries(texts)
      const found = texts?.[own ?? language] ?? row.get(column)
      return found === undefined ? [] : [[own ?? language, found] as const]
    })
    return said.length > 0 ? Object.fromEntries(said) : undefined
  }
  return { one, text }
}

function feeOf(one: (field: string) => string | undefined, card: Card): Card['fee'] | undefined {
  const read = readAmount(one('feeAmount'))
  const kind = readFeeKind(one('feeKind'))
  if (read === undefined && kind === undefined) return undefined
  const { amount } = read ?? {}
  const named = one('currency')
  if (named && read?.currency && named !== read.currency)
    throw new LineMistake(`the fee is in ${read.currency}, the currency ${named}`)
  const currency = named ?? read?.currency ?? card.fee.amounts[0]?.money.currency ?? 'UAH'
  const old = card.fee.amounts[0]?.money
  const same = (kind ?? card.fee.kind) === card.fee.kind && amount === old?.amount
  if (same && currency === (old?.currency ?? currency)) return undefined
  return {
    kind: kind ?? (amount === 0 ? 'free' : 'fixed'),
    amounts: amount ? [{ money: { amount, currency } }] : [],
  }
}

/** A shelf's item that a line names by id, by title, or not at all. */
function named<Item extends { id: string; title: LocalizedText }>(
  id: string | undefined,
  title: LocalizedText | undefined,
  shelf: readonly Item[],
): { id: string; title: LocalizedText } | Item | undefined {
  if (id) return shelf.find((item) => item.id === id) ?? { id, title: title ?? { uk: id } }
  if (!title) return undefined
  const texts = Object.values(title)
  const found = shelf.find((item) => Object.values(item.title).some((text) => texts.includes(text)))
  return found ?? { id: shortIdOf(texts[0]!), title }
}

/** Makes cards of lines by a column map. A line changes only what it says of a card the office has. */
export function cardMaker(map: ColumnMap, known: KnownCards, codes: ServiceCodes, source: string) {
  const { defaults } = map
  const cards = [...known.values()]
  const categories = [...new Map(cards.map(({ category: c }) => [c.id, c])).values()]
  const agencies = [...new Map(cards.map(({ agency: a }) => [a.id, a])).values()]
  return (row: Row): Card => {
    const { one, text } = readFields(row, map)
    const rawId = one('id')
    if (!rawId) throw new LineMistake('it has no id')
    const written = text('title')
    const id = codes.idOf(rawId, written)
    const before = known.get(id)
    const title = written ?? before?.title
    if (!title) throw new LineMistake('it has no title')
    const category =
      named(one('categoryId'), text('category'), categories) ??
      before?.category ??
      defaults.category
    const givenAgency = named(one('agencyId'), text('agency'), agencies)
    const agency = givenAgency
      ? { kind: 'local', ...givenAgency }
      : (before?.agency ?? defaults.agency)
    if (!category) throw new LineMistake('it has no category, and the map no default')
    if (!agency) throw new LineMistake('it has no agency, and the map no default')
    const letter = one('letter')
    const minutes = readMinutes(one('minutes'), 'minutes')
    const old =
      before ??
      blankCard(
        {
          id,
          title,
          category,
          agency,
          letter: defaults.letter ?? 'А',
          minutes: minutes ?? defaults.minutes ?? 15,
        },
        [source],
      )
    const deadline = readDeadline(one('deadline'))
    const unit = unitBeside(deadline?.unit, one('deadlineUnit'))
    const documents = list(one('documents'), map.separator ?? /[|;]/)
    const result = text('result')
    const fee = feeOf(one, old)
    const nationalId = one('nationalId')
    const extraMinutes = readMinutes(one('extraMinutes'), 'extraMinutes')
    const decidedAt = readDecidedAt(one('decidedAt'))
    const synonyms = list(one('synonyms'), map.separator ?? /[,|;]/)
    const channels = list(one('channels'), /[,|;\s]/)
    const legalBasis = list(one('legalBasis'), map.separator ?? /[|;]/)
    const said = {
      title: { ...old.title, ...title },
      category,
      agency,
      ...(nationalId && { nationalId }),
      ...(letter && { letter }),
      ...(minutes !== undefined && { minutes }),
      ...(extraMinutes !== undefined && { extraMinutes }),
      ...(decidedAt && { decidedAt }),
      ...(result && { result: { ...(before && old.result), ...result } }),
      ...(synonyms && { synonyms }),
      ...(channels && { channels }),
      ...(legalBasis && { legalBasis }),
      ...(fee && { fee }),
      ...((deadline || unit) && {
        deadlines: withStandard(old.deadlines, deadline?.value ?? 0, unit ?? 'calendar-days'),
      }),
      ...(documents && {
        documents: documents.map(
          (name) =>
            old.documents.find((d) => Object.values(d.title).includes(name)) ?? {
              id: shortIdOf(name),
              title: { [map.language]: name },
              fromRegister: false,
            },
        ),
      }),
    }
    return withSaid(old, before ? whatDiffers(said, before) : said)
  }
}

/** The unit of a deadline whose cell may say it, too; «днів» alone can be working days. */
function unitBeside(own: string | undefined, named: string | undefined): string | undefined {
  const unit = named === undefined ? undefined : (unitOf(named) ?? named)
  const fits = own === unit || (own === 'calendar-days' && unit === 'working-days')
  if (own && unit && !fits) throw new LineMistake(`the deadline is in ${own}, its unit ${unit}`)
  return unit ?? own
}

/** The deadlines with this one for the usual way. */
function withStandard(old: Card['deadlines'], value: number, unit: string): Card['deadlines'] {
  const standard = { kind: 'standard', value, unit }
  const at = old.findIndex(({ kind }) => kind === 'standard')
  return at < 0 ? [standard, ...old] : old.map((one, i) => (i === at ? standard : one))
}
