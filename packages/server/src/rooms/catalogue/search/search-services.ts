import { chooseReading } from './choose-reading.ts'
import type { ServiceIndex } from './service-index.ts'
import { wordMeanings } from './word-meanings.ts'

/** A service that fits a query; the score, from 0 to 1, orders the hits of one query. */
export interface ServiceHit {
  readonly id: string
  readonly score: number
}

/** A service that fits several words of a query need not fit the others well. */
const LEAST_SCORE = 0.33
/** A service that fits one word must fit it better, most of all beside words nobody knows. */
const LEAST_SCORE_OF_ONE = 0.5
const LEAST_SCORE_AMONG_STRANGE = 0.55
/** A word of a story (loudness 0.4) can find a service, a word of every service cannot. */
const LOUD_ENOUGH = 0.4
/** Hits much worse than the best one only distract. */
const LEAST_SHARE = 0.35
const BY_NAME = 0.6
const LONGEST_QUERY = 200

/**
 * The services that fit what a person typed, best first, at most `limit`; empty when none fits.
 * It understands Ukrainian, Russian, mixed speech, English, transliteration, the wrong keyboard
 * layout, abbreviations and typing errors. It does not filter: that is the caller's.
 */
export function searchServices(index: ServiceIndex, query: string, limit = 5): ServiceHit[] {
  const words = wordMeanings(index, chooseReading(index.vocabulary, query.slice(0, LONGEST_QUERY)))
  const telling = words.filter(({ loudness, places }) => loudness >= LOUD_ENOUGH && places[0])
  if (telling.length === 0) return []
  const strange = words.some(({ loudness, places }) => loudness === 1 && !places[0])
  const leastOfOne = strange
    ? LEAST_SCORE_AMONG_STRANGE
    : telling.length > 1
      ? LEAST_SCORE_OF_ONE
      : LEAST_SCORE
  const { phraseScores, phraseWords, serviceScores, serviceWords, serviceTelling } = index.room
  const [phrases, services]: [number[], number[]] = [[], []]
  let [total, square] = [0, 0]
  words.forEach(({ weight, loudness, places }, at) => {
    const tells = loudness >= LOUD_ENOUGH ? 1 : 0
    total += weight
    square += weight * weight
    for (const { postings, sureness } of places) {
      for (let i = 0; i < postings.phrases.length; i++) {
        const phrase = postings.phrases[i] ?? 0
        if (phraseWords[phrase] === at + 1) continue
        if (phraseWords[phrase] === 0) phrases.push(phrase)
        phraseWords[phrase] = at + 1
        phraseScores[phrase] =
          (phraseScores[phrase] ?? 0) + weight * sureness * (postings.phraseWeights[i] ?? 0)
      }
      for (let i = 0; i < postings.services.length; i++) {
        const service = postings.services[i] ?? 0
        if (serviceWords[service] === at + 1) continue
        if (serviceWords[service] === 0) services.push(service)
        serviceWords[service] = at + 1
        serviceTelling[service] = (serviceTelling[service] ?? 0) + tells
        serviceScores[service] =
          (serviceScores[service] ?? 0) + weight * sureness * (postings.serviceWeights[i] ?? 0)
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
  const hits: { service: number; score: number }[] = []
  for (const service of services) {
    const covered = (serviceScores[service] ?? 0) / total
    const leastScore = (serviceTelling[service] ?? 0) > 1 ? LEAST_SCORE : leastOfOne
    serviceScores[service] = serviceWords[service] = serviceTelling[service] = 0
    const score = BY_NAME * Math.min(1, named.get(service) ?? 0) + (1 - BY_NAME) * covered
    if (score >= leastScore) hits.push({ service, score })
  }
  hits.sort((one, other) => other.score - one.score || one.service - other.service)
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
  return hits
    .slice(0, limit)
    .filter(({ score }) => score >= least)
    .map(({ service, score }) => ({ id: index.ids[service] ?? '', score }))
}
