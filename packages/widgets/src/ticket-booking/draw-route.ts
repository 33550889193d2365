import type { Leg, VisitService } from '@transparent-office/contract'
import { stopsOf } from '@transparent-office/words/bookings/route'
import { sayTime, wallTime } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { plain, say } from '../shared/language/localized.ts'
import type { BookingController } from './booking-controller.ts'

/** A visit as it is walked through, as far as it is known. */
export interface VisitRoute {
  readonly branch?: string | undefined
  readonly legs: readonly Leg[]
  readonly services: readonly Pick<VisitService, 'title' | 'persons' | 'minutes' | 'letter'>[]
  /** The time is chosen. */
  readonly timed: boolean
}

/** The services of a visit in order: when and in which hall, for how many and how long each. */
export function drawRoute(
  { words, widget, facts }: BookingController,
  { branch, legs, services, timed }: VisitRoute,
): TemplateResult {
  const { language } = widget
  const zone = facts.answer?.office.timeZone
  return html`<ol class="route">
    ${stopsOf(legs, services).map(({ leg, services }) => {
      const hall = facts.branchOf(branch)?.halls.find(({ id }) => id === leg?.hall)
      const at =
        timed && leg && zone ? sayTime(language, wallTime(leg.startsAt, zone).at, leg.clock) : ''
      return html`<li>
        <b>${words.stop(at, hall ? plain(language, hall.title) : '')}</b>
        ${services.map(
          ({ title, minutes, persons }) =>
            html`<span>${say(language, title)}${words.takes(minutes, persons)}</span>`,
        )}
      </li>`
    })}
  </ol>`
}
