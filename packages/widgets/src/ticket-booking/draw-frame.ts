import { sayMoment } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { plain } from '../shared/language/localized.ts'
import { backIcon } from '../shared/look/icons.ts'
import type { BookingController, Step } from './booking-controller.ts'
import { drawRoute, type KnownRoute } from './draw-route.ts'

/** The steps that are counted. */
export const numbered: readonly Step[] = ['where', 'when', 'who', 'check']

/** «‹ Назад», and how far it is. */
export function drawTop(booking: BookingController, back?: Step | (() => void)): TemplateResult {
  const { words, shared, step } = booking
  const number = numbered.indexOf(step) + 1
  const go = typeof back === 'function' ? back : () => booking.go(back ?? 'where')
  return html`<div class="top">
    ${
      back
        ? html`<button type="button" class="link back" @click=${go}>
            ${backIcon()}${shared.back}
          </button>`
        : ''
    }
    ${
      number
        ? html`<p class="step">
            ${words.step(number)}
            <span aria-hidden="true"
              >${numbered.map((_, index) => html`<i class=${index < number ? 'on' : ''}></i>`)}</span
            >
          </p>`
        : ''
    }
  </div>`
}

const row = (term: string, said: unknown) =>
  said
    ? html`<dt>${term}</dt>
        <dd>${said}</dd>`
    : ''

/** The visit by what is chosen so far: its halls with the branch, its times with the time. */
function routeOf(
  { step, branch, times }: BookingController,
  services: KnownRoute['services'],
  legs?: KnownRoute['legs'],
): KnownRoute {
  if (step === 'where') return { services, legs: [], timed: false }
  const start = times.chosen ?? times.nearest
  const timed = step === 'when' ? !!times.chosen : !!legs
  return { branch, services, legs: (step === 'when' ? start?.legs : legs) ?? [], timed }
}

/** What is chosen so far, beside or above the question. */
export function drawSummary(booking: BookingController): TemplateResult {
  const { words, shared, visit, times, chosenBranch, hold, later } = booking
  const { language } = booking.widget
  const made = hold.held ?? (later?.booked.moving ? later.booked.booking : undefined)
  const { services } = made ?? visit
  const minutes = made?.minutes ?? times.branches.answer?.minutes
  const where =
    chosenBranch &&
    `${plain(language, chosenBranch.title)}, ${plain(language, chosenBranch.address)}`
  const when = hold.held && sayMoment(language, hold.held.on, hold.held.at, hold.held.clock)
  const lasts = [shared.people(visit.persons), minutes && shared.minutes(minutes)]
  return html`<aside class="summary" aria-labelledby="yours" part="summary">
    <h3 id="yours">${words.yours}</h3>
    <dl>
      ${
        services.length > 1
          ? row(words.services, drawRoute(booking, routeOf(booking, services, made?.legs)))
          : row(words.service, services[0] && plain(language, services[0].title))
      }
      ${row(words.lasts, lasts.filter(Boolean).join(', '))}
      ${booking.step === 'where' ? '' : row(words.where, where)}
      ${booking.step === 'when' ? '' : row(words.when, when)}
    </dl>
    ${
      later?.booked.moving
        ? ''
        : html`<button type="button" class="link" @click=${() => booking.go('what')}>
            ${
              booking.step === 'where'
                ? services.length > 1
                  ? words.more
                  : words.addPeople
                : html`${shared.change}<span class="unseen"> ${words.changeOf.what}</span>`
            }
          </button>`
    }
  </aside>`
}
