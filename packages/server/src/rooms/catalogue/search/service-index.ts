import { conceptsOf, conceptStems, isConcept } from './concepts.ts'
import type { SearchableService, TextByLanguage } from './searchable-service.ts'
import { termsOf, type TextTerm } from './terms-of.ts'
import { buildVocabulary, type Vocabulary } from './vocabulary.ts'

/** Where a term occurs, and how much it weighs there. */
export interface Postings {
  readonly rarity: number
  readonly phrases: Uint32Array
  readonly phraseWeights: Float32Array
  readonly services: Uint32Array
  readonly serviceWeights: Float32Array
}

/** A catalogue made ready for searching: build it once, search it often. */
export interface ServiceIndex {
  readonly ids: readonly string[]
  readonly vocabulary: Vocabulary
  readonly terms: ReadonlyMap<string, Postings>
  readonly serviceOfPhrase: Uint32Array
  readonly lengthOfPhrase: Float32Array
  /** What an unknown word weighs. */
  readonly rarest: number
  /** Room to add up scores in; all zero between searches. */
  readonly room: {
    readonly phraseScores: Float64Array
    readonly phraseWords: Uint8Array
    readonly serviceScores: Float64Array
    readonly serviceWords: Uint8Array
    readonly serviceAnswers: Uint8Array
  }
}

/** How much a word weighs by the place it stands in. */
const WEIGHTS = {
  name: 1,
  result: 0.45,
  category: 0.4,
  lifeEvent: 0.4,
  agency: 0.3,
  document: 0.12,
}

const texts = (text: TextByLanguage | undefined) =>
  Object.values(text ?? {}).filter((one) => one !== undefined)

/** Makes a catalogue searchable. The order of the services breaks ties. */
export function indexServices(services: readonly SearchableService[]): ServiceIndex {
  const phrases: { service: number; terms: Map<string, TextTerm> }[] = []
  const bags = services.map((service, number) => {
    const bag = new Map<string, number>()
    const put = (text: string, weight: number) => {
      const terms = termsOf(text)
      for (const [term, { loud }] of terms)
        bag.set(term, Math.max(bag.get(term) ?? 0, weight * loud))
      return terms
    }
    for (const name of new Set([...texts(service.title), ...(service.synonyms ?? [])]))
      phrases.push({ service: number, terms: put(name, WEIGHTS.name) })
    for (const text of texts(service.result)) put(text, WEIGHTS.result)
    for (const text of texts(service.category)) put(text, WEIGHTS.category)
    for (const text of (service.lifeEvents ?? []).flatMap(texts)) put(text, WEIGHTS.lifeEvent)
    for (const text of texts(service.agency)) put(text, WEIGHTS.agency)
    for (const text of (service.documents ?? []).flatMap(texts)) put(text, WEIGHTS.document)
    return bag
  })

  const lists = new Map<
    string,
    { phrases: number[]; pw: number[]; services: number[]; sw: number[] }
  >()
  const listOf = (term: string) => {
    const list = lists.get(term) ?? { phrases: [], pw: [], services: [], sw: [] }
    lists.set(term, list)
    return list
  }
  bags.forEach((bag, number) => {
    for (const [term, weight] of bag) {
      listOf(term).services.push(number)
      listOf(term).sw.push(weight)
    }
  })
  const rarityOf = (term: string) => {
    // Only names tell how rare a word is: a document asked for everywhere is still a rare name.
    const list = lists.get(term)
    const named = list ? list.sw.reduce((sum, weight) => sum + Math.min(1, weight), 0) : 0
    return Math.log(1 + services.length / (1 + named))
  }
  const lengthOfPhrase = new Float32Array(phrases.length)
  phrases.forEach(({ terms }, number) => {
    let square = 0
    for (const [term, { loud, stems }] of terms) {
      const weight = Math.max(...stems.map(rarityOf)) * loud
      if (!isConcept(term)) square += weight * weight
      listOf(term).phrases.push(number)
      listOf(term).pw.push(weight)
    }
    lengthOfPhrase[number] = Math.sqrt(square) || 1
  })

  const stems = [...lists.keys()].filter((term) => !isConcept(term) && term.length > 1)
  const spoken = conceptStems().filter((stem) => conceptsOf(stem).some((one) => lists.has(one)))
  return {
    ids: services.map(({ id }) => id),
    vocabulary: buildVocabulary([...new Set([...stems, ...spoken])]),
    terms: new Map(
      [...lists].map(([term, list]) => [
        term,
        {
          rarity: rarityOf(term),
          phrases: Uint32Array.from(list.phrases),
          phraseWeights: Float32Array.from(list.pw),
          services: Uint32Array.from(list.services),
          serviceWeights: Float32Array.from(list.sw),
        },
      ]),
    ),
    serviceOfPhrase: Uint32Array.from(phrases.map(({ service }) => service)),
    lengthOfPhrase,
    rarest: rarityOf(''),
    room: {
      phraseScores: new Float64Array(phrases.length),
      phraseWords: new Uint8Array(phrases.length),
      serviceScores: new Float64Array(services.length),
      serviceWords: new Uint8Array(services.length),
      serviceAnswers: new Uint8Array(services.length),
    },
  }
}
