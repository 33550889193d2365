import type { Card } from '../cards/card.ts'

const named = ({ id, title }: { id: string; title: Record<string, string> }) => ({
  identifier: id,
  name: title,
})

/** Writes services in the field names of the national register. How results are handed out no card says. */
export const writeRegister = (cards: readonly Card[]) =>
  cards.map((card) => ({
    identifier: card.nationalId ?? card.id,
    name: card.title,
    keyword: card.synonyms,
    service_provider: named(card.agency),
    owner: named(card.agency),
    input: card.documents.map((document) => ({
      ...named(document),
      from_register: document.fromRegister,
    })),
    produces: [{ name: card.result }],
    costs: costsOf(card.fee),
    processing_durations: card.deadlines.map(({ kind, value, unit }) => ({
      name: kind,
      value,
      unit,
    })),
    application_ways: card.channels,
    receiving_ways: [],
    refusal_grounds: card.refusalGrounds.map(({ id, text }) => ({ identifier: id, name: text })),
    regulatory_documents: card.legalBasis,
    events: card.lifeEvents.map(named),
  }))

const costsOf = ({ kind, amounts }: Card['fee']) =>
  kind === 'free'
    ? [{ name: 'standard', value: 0, unit: 'UAH' }]
    : amounts.map(({ money, variant = 'standard' }) => ({
        name: variant,
        value: money.amount / 100,
        unit: money.currency,
      }))
