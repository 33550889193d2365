import type { Branch, Leg, VisitService } from '@transparent-office/contract'
import { bookingMessages, plain, sayTime, stopsOf, wallTime } from '@transparent-office/words'
import type { OfficePage } from '../page.ts'
import { html, type Html } from './html.ts'
import { say } from './say.ts'

/** A visit as it is walked through, as far as it is known. */
export interface VisitRoute {
  readonly halls?: Branch['halls'] | undefined
  readonly legs: readonly Leg[]
  readonly services: readonly Pick<VisitService, 'title' | 'persons' | 'minutes' | 'letter'>[]
  /** The time is chosen. */
  readonly timed: boolean
}

/** The services of a visit in order: when and in which hall, for how many and how long each. */
export function drawRoute(
  { language, office }: OfficePage,
  { halls = [], legs, services, timed }: VisitRoute,
): Html {
  const words = bookingMessages[language]
  return html`<ol class="route">
    ${stopsOf(legs, services).map(({ leg, services }) => {
      const hall = halls.find(({ id }) => id === leg?.hall)
      const at =
        timed && leg ? sayTime(language, wallTime(leg.startsAt, office.timeZone).at, leg.clock) : ''
      const stop = words.stop(at, hall ? plain(language, hall.title) : '')
      return html`<li>
        ${stop ? html`<b>${stop}</b>` : ''}
        ${services.map(
          ({ title, minutes, persons }) =>
            html`<span>${say(language, title)}${words.takes(minutes, persons)}</span>`,
        )}
      </li>`
    })}
  </ol>`
}
