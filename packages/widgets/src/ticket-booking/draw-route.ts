import { facesOfRoute, type VisitRoute } from '@transparent-office/words/bookings/route-face'
import { html, type TemplateResult } from 'lit'
import { drawSaid } from '../shared/language/localized.ts'
import type { BookingController } from './booking-controller.ts'

/** A visit as it is walked through; timed once its time is chosen. */
export interface KnownRoute extends Pick<VisitRoute, 'legs' | 'services'> {
  readonly branch?: string | undefined
  readonly timed: boolean
}

/** The services of a visit in order: when and in which hall, for how many and how long each. */
export function drawRoute(
  { words, widget: { language }, facts }: BookingController,
  { branch, legs, services, timed }: KnownRoute,
): TemplateResult {
  const { halls } = facts.branchOf(branch) ?? {}
  const timeZone = timed ? facts.answer?.office.timeZone : undefined
  return html`<ol class="route">
    ${facesOfRoute(language, words, { halls, legs, services, timeZone }).map(
      ({ heading, services }) =>
        html`<li>
          <b>${heading}</b>
          ${services.map((said) => html`<span>${drawSaid(language, said)}</span>`)}
        </li>`,
    )}
  </ol>`
}
