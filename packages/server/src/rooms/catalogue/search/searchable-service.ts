/** A text by language: `{ uk: 'Субсидія', en: 'Subsidy' }`. */
export type TextByLanguage = Readonly<Record<string, string | undefined>>

/**
 * What the search reads of a service. Only `id` and `title` are needed; everything else helps.
 * Texts are given whole, not by id, so that a database row can be fed in as it is.
 */
export interface SearchableService {
  readonly id: string
  readonly title: TextByLanguage
  /** Everyday names, in any language. */
  readonly synonyms?: readonly string[]
  readonly result?: TextByLanguage
  readonly category?: TextByLanguage
  readonly agency?: TextByLanguage
  readonly lifeEvents?: readonly TextByLanguage[]
  readonly documents?: readonly TextByLanguage[]
}

interface Named {
  readonly id: string
  readonly title: TextByLanguage
}

/** The catalogue as its file keeps it: services name categories, agencies and so on by id. */
export interface CatalogueFile {
  readonly agencies: readonly Named[]
  readonly categories: readonly Named[]
  readonly lifeEvents: readonly Named[]
  readonly documents: readonly Named[]
  readonly services: readonly {
    readonly id: string
    readonly title: TextByLanguage
    readonly synonyms?: readonly string[]
    readonly result?: TextByLanguage
    readonly category: string
    readonly agency: string
    readonly lifeEvents: readonly string[]
    readonly documents: readonly { readonly id: string }[]
  }[]
}

/** The services of a catalogue file with the ids replaced by the texts they stand for. */
export function searchableServices(file: CatalogueFile): SearchableService[] {
  const [agencies, categories, lifeEvents, documents] = [
    file.agencies,
    file.categories,
    file.lifeEvents,
    file.documents,
  ].map((list) => new Map(list.map(({ id, title }) => [id, title])))
  const text = (from: ReadonlyMap<string, TextByLanguage> | undefined, id: string) =>
    from?.get(id) ?? {}
  return file.services.map(({ id, title, synonyms = [], result = {}, ...of }) => ({
    id,
    title,
    synonyms,
    result,
    category: text(categories, of.category),
    agency: text(agencies, of.agency),
    lifeEvents: of.lifeEvents.map((event) => text(lifeEvents, event)),
    documents: of.documents.map((document) => text(documents, document.id)),
  }))
}
