import { chooseReading } from './choose-reading.ts'
import { isTelling, scoreServices } from './score-services.ts'
import type { ServiceIndex } from './service-index.ts'
import { wordMeanings } from './word-meanings.ts'

/** A service that fits a query; the score, from 0 to 1, orders the hits of one query. */
export interface ServiceHit {
  readonly id: string
  readonly score: number
}

/** A service that answers several words of a query need not fit the others well. */
const LEAST_SCORE = 0.27
/** A service that answers one word of several must fit it better, */
const LEAST_SCORE_OF_ONE = 0.45
/** most of all beside words that nobody knows: rather nothing than something far-fetched. */
const LEAST_SCORE_AMONG_STRANGE = 0.5
/** Hits much worse than the best one only distract. */
const LEAST_SHARE = 0.35
const LONGEST_QUERY = 200

/**
 * The services that fit what a person typed, best first, at most `limit`; empty when none fits.
 * It understands Ukrainian, Russian, mixed speech, English, transliteration, the wrong keyboard
 * layout, abbreviations, typing errors and unfinished words. It does not filter by category or
 * branch: ask without a limit (`Infinity`) and filter the hits.
 */
export function searchServices(index: ServiceIndex, query: string, limit = 5): ServiceHit[] {
  const words = wordMeanings(index, chooseReading(index.vocabulary, query.slice(0, LONGEST_QUERY)))
  const telling = words.filter(isTelling).length
  if (telling === 0) return []
  const strange = words.some(({ loudness, places }) => loudness === 1 && places.length === 0)
  const leastOfOne = strange
    ? LEAST_SCORE_AMONG_STRANGE
    : telling > 1
      ? LEAST_SCORE_OF_ONE
      : LEAST_SCORE
  const hits = scoreServices(index, words)
    .filter(({ score, answered }) => score >= (answered > 1 ? LEAST_SCORE : leastOfOne))
    .sort((one, other) => other.score - one.score || one.service - other.service)
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
  return hits
    .slice(0, limit)
    .filter(({ score }) => score >= least)
    .map(({ service, score }) => ({ id: index.ids[service] ?? '', score }))
}
