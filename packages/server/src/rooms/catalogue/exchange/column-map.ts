import { LocalizedText, ShortId } from '@transparent-office/contract'
import * as z from 'zod/mini'

const Named = z.strictObject({ id: ShortId, title: LocalizedText })

/** How the columns of somebody's own file are to be read. */
export const ColumnMap = z.strictObject({
  /** Language of its texts. */
  language: z._default(z.string().check(z.regex(/^[a-z]{2}$/)), 'uk'),
  /** Our field → its column; `title:en` is the title in English. In JSON a column may be `meta.keywords`. */
  columns: z.record(z.string(), z.string()),
  /** Only lines in which these columns say this. */
  only: z._default(z.record(z.string(), z.string()), {}),
  /** Where the list stands in a JSON file: `data.services`. */
  list: z.optional(z.string()),
  /** What separates columns; found out when absent. */
  delimiter: z.optional(z.enum([',', ';', '\t'])),
  /** What separates several words in one column; by itself `,` `;` and `|`. */
  separator: z.optional(z.string().check(z.minLength(1))),
  /** For new services whose line does not say it. */
  defaults: z._default(
    z.strictObject({
      category: z.optional(Named),
      agency: z.optional(z.strictObject({ ...Named.shape, kind: z._default(z.string(), 'local') })),
      letter: z.optional(z.string()),
      minutes: z.optional(z.int()),
    }),
    {},
  ),
})
export type ColumnMap = z.infer<typeof ColumnMap>

/** Our fields that are texts, by language. */
export const textFields = ['title', 'result', 'category', 'agency'] as const

/** Our other fields. */
export const plainFields = [
  'id',
  'nationalId',
  'categoryId',
  'agencyId',
  'letter',
  'minutes',
  'extraMinutes',
  'decidedAt',
  'synonyms',
  'channels',
  'documents',
  'legalBasis',
  'feeKind',
  'feeAmount',
  'currency',
  'deadline',
  'deadlineUnit',
] as const

/** What is wrong with a column map. */
export function mistakesInMap(given: unknown): string[] {
  const read = ColumnMap.safeParse(given)
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${path.join('.') || 'map'}: ${message}`)
  const known: readonly string[] = [...textFields, ...plainFields]
  const { columns } = read.data
  const mistakes = Object.keys(columns)
    .filter((field) => {
      const [name, language] = field.split(':') as [string, string?]
      return (
        !known.includes(name) || (language && !(textFields as readonly string[]).includes(name))
      )
    })
    .map((field) => `columns: there is no field "${field}". There is: ${known.join(', ')}`)
  for (const needed of ['id', 'title'])
    if (!Object.keys(columns).some((field) => field.split(':')[0] === needed))
      mistakes.push(`columns: say which column is the ${needed}`)
  return mistakes
}
