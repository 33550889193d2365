import { contract, wordsOf, type CardInList, type Doer } from '@transparent-office/contract'
import { act, refuse } from '../../acts/index.ts'
import { listCards as listCardsInUse } from './catalogue.store.ts'
import { serviceForms } from './exchange/write-services.ts'
import { listCardRows, type ListedCard } from './cards/card-versions.store.ts'
import { findDoers } from './cards/doers.ts'

const wrongWord = (at: string, words: readonly string[]) =>
  refuse('invalid-input', { errors: [{ at, code: 'wrong-word', detail: words.join(', ') }] })

const lists = wordsOf(contract.catalogue.listCards.query.shape.list._zod.def.innerType) ?? []

const showListed = (
  { card, version, inUse, madeAt }: ListedCard,
  verifiedBy: Doer | undefined,
): CardInList => ({
  id: card.id,
  title: card.title,
  category: card.category,
  agency: card.agency,
  version,
  inUse,
  level: card.verification.level,
  ...(card.verification.verifiedOn && { verifiedOn: card.verification.verifiedOn }),
  ...(verifiedBy && { verifiedBy }),
  madeAt: madeAt.toISOString(),
})

export const listCards = act('catalogue.listCards', async (input, context) => {
  const { db, office } = context
  const { q = '', list = 'all', cursor, limit } = input
  if (!lists.includes(list)) return wrongWord('list', lists)
  const asked = { words: q.trim(), list, after: cursor ?? null, most: limit + 1 }
  const rows = await listCardRows(db, office.id, asked)
  const doerOf = await findDoers(
    context,
    rows.map(({ verifiedBy }) => verifiedBy),
  )
  const items = rows.slice(0, limit).map((row) => showListed(row, doerOf(row.verifiedBy)))
  const last = items.at(-1)
  return { items, ...(rows.length > limit && last && { nextCursor: last.id }) }
})

const mediaTypes: Record<string, string> = {
  json: 'application/json',
  csv: 'text/csv',
  register: 'application/json',
}

export const exportCatalogue = act('catalogue.exportCatalogue', async (input, context) => {
  const { db, office } = context
  const { form = 'json' } = input
  const write = Object.hasOwn(serviceForms, form) ? serviceForms[form] : undefined
  if (!write) return wrongWord('form', Object.keys(serviceForms))
  const cards = await listCardsInUse(db, office.id)
  const { on } = await context.time()
  return {
    form,
    fileName: `services-${office.id}-${on}${form === 'register' ? '-register' : ''}.${form === 'csv' ? 'csv' : 'json'}`,
    mediaType: mediaTypes[form]!,
    services: cards.length,
    text: write(cards),
  }
})
