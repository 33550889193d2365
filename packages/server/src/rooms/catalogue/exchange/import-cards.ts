import type { Database, Tx } from '../../../database/open.ts'
import { putCards } from '../cards/put-cards.store.ts'
import { listNewestCards } from '../cards/card-versions.store.ts'
import { withApostrophes, type Card } from '../cards/card.ts'
import { addToShelf, type ToShelve } from '../shelves.store.ts'
import type { KnownCards } from './reading.ts'

type Db = Database | Tx

/** The cards an office has, in use or not, by id. */
export async function knownCards(db: Db, office: string): Promise<KnownCards> {
  const cards = await listNewestCards(db, office)
  return new Map(cards.map((card) => [card.id, card]))
}

/** Brings cards in with what they name. Returns ids of new and changed services. */
export async function importCards(
  db: Db,
  office: string,
  given: readonly Card[],
): Promise<string[]> {
  const cards = given.map((card) => withApostrophes(card))
  const plain = ({ id, title }: ToShelve) => ({ id, title })
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
  return putCards(db, office, cards)
}
