import { stringify } from 'csv-stringify/sync'
import type { Card } from '../cards/card.ts'

const textColumns = ['title', 'result', 'category', 'agency'] as const

/** The columns of our own CSV, which reads itself: each is named like its field. */
const columnsOf = (languages: readonly string[]): string[] => [
  'id',
  'nationalId',
  ...textColumns.flatMap((field) => languages.map((language) => `${field}:${language}`)),
  ...['categoryId', 'agencyId', 'letter', 'minutes', 'extraMinutes', 'decidedAt', 'synonyms'],
  ...['channels', 'documents', 'legalBasis', 'feeKind', 'feeAmount', 'currency'],
  ...['deadline', 'deadlineUnit'],
]

/** The column map of a CSV file that names its columns like our fields. */
export const ownColumns = (columns: readonly string[], language = 'uk') => ({
  language,
  separator: ' | ',
  columns: Object.fromEntries(columns.map((column) => [column, column])),
})

const lineOf = (card: Card, language: string): Record<string, string | number | undefined> => {
  const [amount] = card.fee.amounts
  const standard = card.deadlines.find(({ kind }) => kind === 'standard')
  return {
    id: card.id,
    nationalId: card.nationalId,
    ...Object.fromEntries(
      (
        [
          ['title', card.title],
          ['result', card.result],
          ['category', card.category.title],
          ['agency', card.agency.title],
        ] as const
      ).flatMap(([field, text]) =>
        Object.entries(text).map(([own, words]) => [`${field}:${own}`, words]),
      ),
    ),
    categoryId: card.category.id,
    agencyId: card.agency.id,
    letter: card.letter,
    minutes: card.minutes,
    extraMinutes: card.extraMinutes,
    decidedAt: card.decidedAt,
    synonyms: card.synonyms.join(' | '),
    channels: card.channels.join(' '),
    documents: card.documents
      .map(({ title }) => title[language] ?? Object.values(title)[0])
      .join(' | '),
    legalBasis: card.legalBasis.join(' | '),
    feeKind: card.fee.kind,
    feeAmount: amount && (amount.money.amount / 100).toFixed(2),
    currency: amount?.money.currency,
    deadline: standard?.value,
    deadlineUnit: standard?.unit,
  }
}

/**
 * Writes services as CSV for a spreadsheet. What a spreadsheet would take for a formula gets a quote
 * before it, which reading takes away.
 */
export function writeCsv(cards: readonly Card[]): string {
  const languages = [...new Set(cards.flatMap(({ title }) => Object.keys(title)))].sort()
  return stringify(
    cards.map((card) => lineOf(card, languages.includes('uk') ? 'uk' : languages[0]!)),
    { header: true, bom: true, columns: columnsOf(languages), escape_formulas: true },
  )
}
