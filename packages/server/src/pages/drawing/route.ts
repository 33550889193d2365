import { bookingMessages } from '@transparent-office/words'
import { facesOfRoute, type VisitRoute } from '@transparent-office/words/bookings/route-face'
import type { OfficePage } from '../page.ts'
import { html, type Html } from './html.ts'
import { drawSaid } from './say.ts'

/** A visit as it is walked through; timed once its time is chosen. */
interface KnownRoute extends Omit<VisitRoute, 'timeZone'> {
  readonly timed: boolean
}

/** The services of a visit in order: when and in which hall, for how many and how long each. */
export function drawRoute({ language, office }: OfficePage, { timed, ...route }: KnownRoute): Html {
  const timeZone = timed ? office.timeZone : undefined
  const stops = facesOfRoute(language, bookingMessages[language], { ...route, timeZone })
  return html`<ol class="route">
    ${stops.map(
      ({ heading, services }) =>
        html`<li>
          ${heading ? html`<b>${heading}</b>` : ''}
          ${services.map((said) => html`<span>${drawSaid(language, said)}</span>`)}
        </li>`,
    )}
  </ol>`
}
