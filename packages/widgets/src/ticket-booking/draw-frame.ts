import { sayMoment } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { plain } from '../shared/language/localized.ts'
import { backIcon } from '../shared/look/icons.ts'
import type { BookingController } from './booking-controller.ts'
import { numbered } from './booking-state.ts'
import { wentBack, wentTo } from './booking-steps.ts'
import { drawRoute, type KnownRoute } from './draw-route.ts'

/** «‹ Назад», and how far it is. */
export function drawTop(booking: BookingController, back?: () => void): TemplateResult {
  const { words, shared, state } = booking
  const number = numbered.indexOf(state.step) + 1
  const go = back ?? (number > 1 && (() => booking.did(wentBack)))
  return html`<div class="top">
    ${
      go
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
  { state: { step, branch, chosen }, times }: BookingController,
  services: KnownRoute['services'],
  legs?: KnownRoute['legs'],
): KnownRoute {
  if (step === 'where') return { services, legs: [], timed: false }
  const start = chosen ?? times.nearest
  const timed = step === 'when' ? !!chosen : !!legs
  return { branch, services, legs: (step === 'when' ? start?.legs : legs) ?? [], timed }
}

/** What is chosen so far, beside or above the question. */
export function drawSummary(booking: BookingController): TemplateResult {
  const { words, shared, visit, times, facts, state } = booking
  const { step, held, moving } = state
  const branch = facts.branchOf(state.branch)
  const { language } = booking.widget
  const made = held ?? (moving ? state.booking : undefined)
  const { services } = made ?? visit
  const minutes = made?.minutes ?? times.branches.answer?.minutes
  const where = branch && `${plain(language, branch.title)}, ${plain(language, branch.address)}`
  const when = held && sayMoment(language, held.on, held.at, held.clock)
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
      ${step === 'where' ? '' : row(words.where, where)}
      ${step === 'when' ? '' : row(words.when, when)}
    </dl>
    ${
      moving
        ? ''
        : html`<button type="button" class="link" @click=${() => booking.did(wentTo, 'what')}>
            ${
              step === 'where'
                ? services.length > 1
                  ? words.more
                  : words.addPeople
                : html`${shared.change}<span class="unseen"> ${words.changeOf.what}</span>`
            }
          </button>`
    }
  </aside>`
}
