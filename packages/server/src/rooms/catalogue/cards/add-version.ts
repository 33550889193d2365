import type { Database, Tx } from '../../../database/open.ts'
import { addToShelf } from '../shelves.store.ts'
import { withApostrophes, type Card } from './card.ts'
import { putVersions, type Making } from './put-cards.store.ts'

/**
 * Makes the next version of a card, which is locked; its first, when there is none before. Whatever else it
 * names is the office's already; its documents may be new.
 */
export async function addVersion(
  db: Database | Tx,
  office: string,
  before: Card | undefined,
  given: Card,
  making: Making,
): Promise<void> {
  const card = withApostrophes(given)
  const had = new Set(before?.documents.map(({ id }) => id))
  const added = card.documents.filter(({ id }) => !had.has(id))
  await addToShelf(
    db,
    office,
    'documents',
    added.map(({ id, title }) => ({ id, title })),
  )
  await putVersions(db, office, [card], making)
}
