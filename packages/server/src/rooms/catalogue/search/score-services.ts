import type { ServiceIndex } from './service-index.ts'
import type { WordMeaning } from './word-meanings.ts'

/** How well one service answers a query. */
export interface ScoredService {
  /** Its place in the catalogue. */
  readonly service: number
  /** From 0 to 1. */
  readonly score: number
  /** How many telling words of the query it answers. */
  readonly answered: number
}

/** A word of a story (loudness 0.4) can find a service, a word of every service cannot. */
const LOUD_ENOUGH = 0.4
/** Being called what was asked counts more than having to do with it. */
const BY_NAME = 0.6

/** Whether a word of a query can find a service at all. */
export function isTelling({ loudness, places }: WordMeaning): boolean {
  return loudness >= LOUD_ENOUGH && places.length > 0
}

/**
 * Every service that has to do with a word of the query, unordered. The score joins how near the
 * query is to the nearest name of the service (cosine) and how much of it the service's texts hold.
 */
export function scoreServices(index: ServiceIndex, words: readonly WordMeaning[]): ScoredService[] {
  const { phraseScores, phraseWords, serviceScores, serviceWords, serviceAnswers } = index.room
  const [phrases, services]: [number[], number[]] = [[], []]
  let [total, square] = [0, 0]
  words.forEach((word, at) => {
    const telling = isTelling(word) ? 1 : 0
    total += word.weight
    square += word.weight * word.weight
    // The surest place of a word comes first, so each phrase and service takes only that one.
    for (const { postings, sureness } of word.places) {
      const weight = word.weight * sureness
      for (let i = 0; i < postings.phrases.length; i++) {
        const phrase = postings.phrases[i] ?? 0
        if (phraseWords[phrase] === at + 1) continue
        if (phraseWords[phrase] === 0) phrases.push(phrase)
        phraseWords[phrase] = at + 1
        phraseScores[phrase] =
          (phraseScores[phrase] ?? 0) + weight * (postings.phraseWeights[i] ?? 0)
      }
      for (let i = 0; i < postings.services.length; i++) {
        const service = postings.services[i] ?? 0
        if (serviceWords[service] === at + 1) continue
        if (serviceWords[service] === 0) services.push(service)
        serviceWords[service] = at + 1
        serviceAnswers[service] = (serviceAnswers[service] ?? 0) + telling
        serviceScores[service] =
          (serviceScores[service] ?? 0) + weight * (postings.serviceWeights[i] ?? 0)
      }
    }
  })

  const named = new Map<number, number>()
  for (const phrase of phrases) {
    const service = index.serviceOfPhrase[phrase] ?? 0
    const likeness =
      (phraseScores[phrase] ?? 0) / (Math.sqrt(square) * (index.lengthOfPhrase[phrase] ?? 1))
    if (likeness > (named.get(service) ?? 0)) named.set(service, likeness)
    phraseScores[phrase] = phraseWords[phrase] = 0
  }
  return services.map((service) => {
    const name = Math.min(1, named.get(service) ?? 0)
    const score = BY_NAME * name + ((1 - BY_NAME) * (serviceScores[service] ?? 0)) / total
    const answered = serviceAnswers[service] ?? 0
    serviceScores[service] = serviceWords[service] = serviceAnswers[service] = 0
    return { service, score, answered }
  })
}
