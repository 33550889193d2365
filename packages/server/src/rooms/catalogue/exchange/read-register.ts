import type { LocalizedText } from '@transparent-office/contract'
import * as z from 'zod/mini'
import { blankCard, type Card, whatDiffers } from '../cards/card.ts'
import { isSame } from '../cards/is-same.ts'
import { LineMistake, readEach, type KnownCards, type Reading } from './reading.ts'
import { withSaid } from '../cards/verification.ts'
import { readCurrency, readUnit, readVariant, readWay } from './register-words.ts'
import type { ServiceCodes } from './service-codes.ts'
import { shortIdOf } from '../cards/short-id.ts'
import { textsOf, wordsOf } from './texts-of.ts'

const Tagged = z.looseObject({
  value: z.optional(z.string()),
  '@value': z.optional(z.string()),
})
const Text = z.union([z.string(), z.record(z.string(), z.string()), z.array(Tagged)])
const Thing = z.union([
  z.string(),
  z.looseObject({
    identifier: z.optional(z.coerce.string()),
    name: Text,
    from_register: z.optional(z.boolean()),
  }),
])
const Measured = z.looseObject({
  name: z.optional(z.string()),
  value: z.number().check(z.minimum(0), z.maximum(10_000_000)),
  unit: z.string(),
})

/** A service in the field names of Ukraine's national register of administrative services. */
const RegisterItem = z.looseObject({
  identifier: z.coerce.string(),
  name: Text,
  keyword: z.optional(z.union([z.string(), z.array(z.string())])),
  service_provider: z.optional(Thing),
  owner: z.optional(Thing),
  input: z.optional(z.array(Thing)),
  produces: z.optional(z.array(Thing)),
  costs: z.optional(z.array(Measured)),
  processing_durations: z.optional(z.array(Measured)),
  application_ways: z.optional(z.array(Thing)),
  receiving_ways: z.optional(z.array(Thing)),
  refusal_grounds: z.optional(z.array(Thing)),
  regulatory_documents: z.optional(z.array(Thing)),
  events: z.optional(z.array(Thing)),
})
type RegisterItem = z.infer<typeof RegisterItem>
type Thing = z.infer<typeof Thing>

const textOf = (given: z.infer<typeof Text>): LocalizedText =>
  typeof given === 'string' ? { uk: given } : (textsOf(given) ?? { uk: wordsOf(given)[0] ?? '' })

const nameOf = (thing: Thing): LocalizedText =>
  textOf(typeof thing === 'string' ? thing : thing.name)

const wordOf = (thing: Thing): string => Object.values(nameOf(thing))[0] ?? ''

const itemOf = (thing: Thing) => {
  const own = typeof thing === 'string' ? undefined : thing.identifier
  return { id: shortIdOf(own ?? wordOf(thing)), title: nameOf(thing) }
}

function feeOf(costs: RegisterItem['costs']): Card['fee'] | undefined {
  if (!costs || costs.length === 0) return undefined
  const paid = costs.filter(({ value }) => value > 0)
  return {
    kind: paid.length > 0 ? 'fixed' : 'free',
    amounts: paid.map(({ name, value, unit }) => ({
      money: { amount: Math.round(value * 100), currency: readCurrency(unit) },
      ...(costs.length > 1 && { variant: readVariant(name ?? '') }),
    })),
  }
}

/** What an item says, by our fields. */
function saidBy(item: RegisterItem): Partial<Card> {
  const fee = feeOf(item.costs)
  const [result] = item.produces ?? []
  const provider = item.service_provider ?? item.owner
  const { keyword } = item
  return {
    nationalId: item.identifier,
    title: textOf(item.name),
    ...(provider !== undefined && { agency: { ...itemOf(provider), kind: 'state' } }),
    ...(keyword !== undefined && {
      synonyms: typeof keyword === 'string' ? keyword.split(/\s*[,;]\s*/) : keyword,
    }),
    ...(item.input && {
      documents: item.input.map((thing) => ({
        ...itemOf(thing),
        fromRegister: typeof thing !== 'string' && thing.from_register === true,
      })),
    }),
    ...(result !== undefined && { result: nameOf(result) }),
    ...(fee && { fee }),
    ...(item.processing_durations && {
      deadlines: item.processing_durations.map(({ name, value, unit }) => ({
        kind: readVariant(name ?? ''),
        value,
        unit: readUnit(unit),
      })),
    }),
    ...(item.application_ways && {
      channels: item.application_ways.map((way) => readWay(wordOf(way))),
    }),
    ...(item.refusal_grounds && {
      refusalGrounds: item.refusal_grounds.map((thing) => {
        const { id, title } = itemOf(thing)
        return { id, text: title }
      }),
    }),
    ...(item.regulatory_documents && { legalBasis: item.regulatory_documents.map(wordOf) }),
    ...(item.events && { lifeEvents: item.events.map(itemOf) }),
  }
}

const variantsOf = ({ amounts }: Card['fee']) =>
  amounts.map(({ money, variant = 'standard' }) => ({ money, variant }))

/** What an item says of a card, without what the card says more exactly. */
function withoutCoarser(said: Partial<Card>, card: Card): Partial<Card> {
  const { nationalId, agency, fee, ...rest } = said
  const sameFee = fee && isSame(variantsOf(fee), variantsOf(card.fee))
  return {
    ...rest,
    ...(nationalId !== card.id && { nationalId }),
    ...(agency && agency.id !== card.agency.id && { agency }),
    ...(fee && !sameFee && { fee }),
  }
}

const others = { id: 'register', title: { uk: 'Інші послуги', en: 'Other services' } }
const nobody = { id: 'unnamed', title: { uk: 'Орган не названо' }, kind: 'other' }

/** Reads services in the form of the national register. An item changes only what it says of a card. */
export function readRegister(
  items: readonly unknown[],
  known: KnownCards,
  codes: ServiceCodes,
  merging?: Map<string, Card>,
): Reading {
  const byNationalId = new Map([...known.values()].map((card) => [card.nationalId, card]))
  return readEach(
    items,
    (_, number) => `service ${number + 1}`,
    (given) => {
      const read = RegisterItem.safeParse(given)
      if (!read.success) {
        const [issue] = read.error.issues
        throw new LineMistake(`${issue?.path.join('.') || 'it'} can't be read`)
      }
      const item = read.data
      const national = byNationalId.get(item.identifier)
      const id = national?.id ?? codes.idOf(item.identifier, textOf(item.name))
      const before = national ?? known.get(id)
      const said = saidBy(item)
      if (before) return withSaid(before, whatDiffers(withoutCoarser(said, before), before))
      const { title, agency = nobody } = said as Pick<Card, 'title' | 'agency'>
      const blank = { id, title, agency, category: others, letter: 'А', minutes: 15 }
      return withSaid(blankCard(blank, ['national register']), said)
    },
    merging,
  )
}
