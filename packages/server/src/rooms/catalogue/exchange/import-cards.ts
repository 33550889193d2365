import type { Database, Tx } from '../../../database/open.ts'
import { listShelf, putCards, putShelf, type Making } from '../catalogue.store.ts'
import { listNewestCards } from '../card-versions.store.ts'
import { withApostrophes, type Card } from '../read-catalogue.ts'
import type { KnownCards } from './reading.ts'

type Db = Database | Tx

/** The cards an office has, in use or not, by id. */
export async function knownCards(db: Db, office: string): Promise<KnownCards> {
  const cards = await listNewestCards(db, office)
  return new Map(cards.map((card) => [card.id, card]))
}

type Shelf = Parameters<typeof putShelf>[2]
type Item = Parameters<typeof putShelf>[3][number]

/** Adds to a shelf what it lacks; what stands there stays as it is. */
async function addToShelf(db: Db, office: string, shelf: Shelf, items: readonly Item[]) {
  const have = await listShelf(db, office, shelf)
  const lacking = new Map(items.map((item) => [item.id, item]))
  for (const { id } of have) lacking.delete(id)
  if (lacking.size > 0) await putShelf(db, office, shelf, [...lacking.values()])
}

/** Brings cards in with what they name. Returns ids of new and changed services. */
export async function importCards(
  db: Db,
  office: string,
  given: readonly Card[],
  making?: Making,
): Promise<string[]> {
  const cards = given.map((card) => withApostrophes(card))
  const plain = ({ id, title }: Item) => ({ id, title })
  await addToShelf(
    db,
    office,
    'agencies',
    cards.map(({ agency: { id, title, kind } }) => ({ id, title, detail: { kind } })),
  )
  await addToShelf(
    db,
    office,
    'categories',
    cards.map(({ category: { id, title }, letter }) => ({ id, title, detail: { letter } })),
  )
  await addToShelf(
    db,
    office,
    'life_events',
    cards.flatMap(({ lifeEvents }) => lifeEvents.map(plain)),
  )
  await addToShelf(
    db,
    office,
    'documents',
    cards.flatMap(({ documents }) => documents.map(plain)),
  )
  return putCards(db, office, cards, making)
}
