import type { Service } from '@transparent-office/contract'
import type { Database, Tx } from '../../database/open.ts'
import { findCatalogueVersion, listCards } from './catalogue.store.ts'
import { indexServices, type ServiceIndex } from './search/service-index.ts'
import type { SearchableService } from './search/searchable-service.ts'

/** An office's newest cards with the index that searches them. */
export interface CatalogueIndex {
  readonly version: string
  /** By title. */
  readonly cards: readonly Service[]
  readonly byId: ReadonlyMap<string, Service>
  readonly index: ServiceIndex
}

const searchable = (card: Service): SearchableService => ({
  id: card.id,
  title: card.title,
  synonyms: card.synonyms,
  result: card.result,
  category: card.category.title,
  agency: card.agency.title,
  lifeEvents: card.lifeEvents.map(({ title }) => title),
  documents: card.documents.map(({ title }) => title),
})

const indexes = new Map<string, CatalogueIndex>()

/** The index of an office's catalogue, made anew when a card has changed since. */
export async function catalogueIndex(db: Database | Tx, office: string): Promise<CatalogueIndex> {
  const version = await findCatalogueVersion(db, office)
  const found = indexes.get(office)
  if (found?.version === version) return found
  const cards = await listCards(db, office)
  const made = {
    version,
    cards,
    byId: new Map(cards.map((card) => [card.id, card])),
    index: indexServices(cards.map(searchable)),
  }
  indexes.set(office, made)
  return made
}
