import type { CatalogueFile, ServiceInFile } from '../read-catalogue.ts'
import type { Card } from '../cards/card.ts'

type Shelved = { id: string; title: Record<string, string> }

const unique = <Item extends Shelved>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

const serviceOf = (card: Card): ServiceInFile => {
  const { fee, verification, ...rest } = card
  const [one] = fee.amounts.filter(({ variant }) => variant === undefined)
  const options = fee.amounts.filter(({ variant }) => variant !== undefined)
  return {
    id: rest.id,
    nationalId: rest.nationalId ?? null,
    title: rest.title,
    category: rest.category.id,
    agency: rest.agency.id,
    deadline: rest.deadlines,
    fee: {
      type: fee.kind,
      ...(fee.amounts[0] && { currency: fee.amounts[0].money.currency }),
      ...(one && { amountUah: one.money.amount / 100 }),
      ...(options.length > 0 && {
        options: options.map(({ money, variant }) => ({
          amountUah: money.amount / 100,
          deadline: { kind: variant! },
        })),
      }),
      ...(fee.asOf && { asOf: fee.asOf }),
      ...(fee.note && { note: fee.note }),
    },
    documents: rest.documents.map(({ id, fromRegister }) => ({
      id,
      obtainableFromRegister: fromRegister,
    })),
    result: rest.result,
    channels: rest.channels,
    lifeEvents: rest.lifeEvents.map(({ id }) => id),
    synonyms: rest.synonyms,
    serviceMinutes: rest.minutes,
    extraMinutes: rest.extraMinutes,
    queuePrefix: rest.letter,
    legalBasis: rest.legalBasis,
    decidedAt: rest.decidedAt,
    refusalGrounds: rest.refusalGrounds.map(({ id, text }) => ({ ...text, id })),
    assumed: verification.assumed,
    verification: {
      level: verification.level,
      confirmedFields: verification.confirmed,
      sources: verification.sources,
      ...(verification.verifiedOn && { verifiedOn: verification.verifiedOn }),
    },
  }
}

/** Writes services in the form they are brought in as JSON. */
export const writeSeedForm = (cards: readonly Card[]): CatalogueFile => ({
  agencies: unique(cards.map(({ agency }) => agency)),
  categories: unique(cards.map(({ category, letter }) => ({ ...category, queuePrefix: letter }))),
  lifeEvents: unique(cards.flatMap(({ lifeEvents }) => lifeEvents)),
  documents: unique(cards.flatMap(({ documents }) => documents)).map(({ id, title }) => ({
    id,
    title,
  })),
  refusalGroundsDefault: [],
  services: cards.map(serviceOf),
})
