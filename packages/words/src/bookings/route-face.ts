import type { Branch, Leg, VisitService } from '@transparent-office/contract'
import { sayTime, wallTime } from '../language/days.ts'
import type { Language } from '../language/languages.ts'
import { plain } from '../language/pick-text.ts'
import type { Said } from '../language/said.ts'
import type { BookingWords } from './messages.ts'
import { stopsOf } from './route.ts'

/** A visit as it is walked through, as far as it is known. */
export interface VisitRoute {
  readonly halls?: Branch['halls'] | undefined
  readonly legs: readonly Leg[]
  readonly services: readonly Pick<VisitService, 'title' | 'persons' | 'minutes' | 'letter'>[]
  /** The time is chosen, and this is its zone. */
  readonly timeZone?: string | undefined
}

/** A service, for how many and how long it is. */
export const saidOfService = (
  words: BookingWords,
  { title, minutes, persons }: Pick<VisitService, 'title' | 'persons' | 'minutes'>,
): Said => [title, words.takes(minutes, persons)]

/** A stop: when and in which hall, and for how many and how long each service is. */
export interface StopFace {
  readonly heading: string
  readonly services: readonly Said[]
}

/** The services of a visit in order. */
export const facesOfRoute = (
  language: Language,
  words: BookingWords,
  { halls, legs, services, timeZone }: VisitRoute,
): readonly StopFace[] =>
  stopsOf(legs, services).map(({ leg, services }) => {
    const hall = halls?.find(({ id }) => id === leg?.hall)
    const at =
      timeZone && leg ? sayTime(language, wallTime(leg.startsAt, timeZone).at, leg.clock) : ''
    return {
      heading: words.stop(at, hall ? plain(language, hall.title) : ''),
      services: services.map((each) => saidOfService(words, each)),
    }
  })
