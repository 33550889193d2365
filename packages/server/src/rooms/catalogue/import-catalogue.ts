import type { Database, Tx } from '../../database/open.ts'
import { putPackages } from './catalogue.store.ts'
import { putCards } from './cards/put-cards.store.ts'
import { readCards, readPackages, type CatalogueFile, type PackagesFile } from './read-catalogue.ts'
import { withApostrophes } from './cards/card.ts'
import { putShelf } from './shelves.store.ts'

/** Brings a catalogue in. A second import changes only what changed. Returns ids of new and changed services. */
export async function importCatalogue(
  db: Database | Tx,
  office: string,
  given: CatalogueFile,
  givenPackages?: PackagesFile,
): Promise<string[]> {
  const file = withApostrophes(given)
  const packages = withApostrophes(givenPackages)
  const cards = readCards(file)
  await putShelf(
    db,
    office,
    'agencies',
    file.agencies.map(({ id, title, kind }) => ({ id, title, detail: { kind } })),
  )
  await putShelf(
    db,
    office,
    'categories',
    file.categories.map(({ id, title, queuePrefix }) => ({
      id,
      title,
      detail: { letter: queuePrefix },
    })),
  )
  await putShelf(db, office, 'life_events', file.lifeEvents)
  await putShelf(db, office, 'documents', file.documents)
  const changed = await putCards(db, office, cards)
  if (packages) await putPackages(db, office, readPackages(packages, cards))
  return changed
}
