import type { Service } from '@transparent-office/contract'
import { isSame } from './is-same.ts'

/** A card without the version the office gives it. */
export type Card = Omit<Service, 'version'>

/** Writes the apostrophe of Ukrainian texts as the language does: ʼ between letters. */
export function withApostrophes<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string')
    return (key === 'uk' ? value.replace(/(?<=\p{L})['’`](?=\p{L})/gu, 'ʼ') : value) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => withApostrophes(item)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withApostrophes(item, name)]),
  ) as Value
}

/** A card of which only the name is known; what it takes for granted is marked as assumed. */
export const blankCard = (
  of: Pick<Card, 'id' | 'title' | 'category' | 'agency' | 'letter' | 'minutes'>,
  sources: string[],
): Card => ({
  ...of,
  decidedAt: 'back-office',
  deadlines: [],
  fee: { kind: 'local', amounts: [] },
  documents: [],
  result: of.title,
  refusalGrounds: [],
  channels: ['office'],
  lifeEvents: [],
  synonyms: [],
  extraMinutes: Math.ceil(of.minutes / 2),
  legalBasis: [],
  verification: {
    level: 'general-knowledge',
    confirmed: [],
    assumed: [...fieldsToAssume],
    sources,
  },
})

const fieldsToAssume = [
  'letter',
  'minutes',
  'decidedAt',
  'deadlines',
  'fee',
  'documents',
  'result',
  'refusalGrounds',
  'channels',
  'extraMinutes',
  'legalBasis',
]

/** Of what a file says, what the card does not say already. */
export const whatDiffers = (said: Partial<Card>, card: Card): Partial<Card> =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => !isSame(value, card[name as keyof Card])),
  )
