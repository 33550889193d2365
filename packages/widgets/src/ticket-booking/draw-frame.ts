import { html, type TemplateResult } from 'lit'
import { plain } from '../shared/language/localized.ts'
import { sayMoment } from '../shared/language/days.ts'
import { backIcon } from '../shared/look/icons.ts'
import type { BookingController, Step } from './booking-controller.ts'

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

/** What is chosen so far, beside or above the question. */
export function drawSummary(booking: BookingController): TemplateResult {
  const { words, shared, visit, times, place, hold } = booking
  const { language } = booking.widget
  const titles = visit.services.map((service) => plain(language, service.title))
  const minutes = times.branches.answer?.minutes
  const where = place && `${plain(language, place.title)}, ${plain(language, place.address)}`
  const when = hold.held && sayMoment(language, hold.held.on, hold.held.at)
  const lasts = [shared.people(visit.persons), minutes && shared.minutes(minutes)]
  return html`<aside class="summary" aria-labelledby="yours" part="summary">
    <h3 id="yours">${words.yours}</h3>
    <dl>
      ${row(titles.length > 1 ? words.services : words.service, titles.join('; '))}
      ${row(words.lasts, lasts.filter(Boolean).join(', '))}
      ${booking.step === 'where' ? '' : row(words.where, where)}
      ${booking.step === 'when' ? '' : row(words.when, when)}
    </dl>
    ${
      booking.later?.booked.moving
        ? ''
        : html`<button type="button" class="link" @click=${() => booking.go('what')}>
            ${
              booking.step === 'where'
                ? words.addPeople
                : html`${shared.change}<span class="unseen"> ${words.changeOf.what}</span>`
            }
          </button>`
    }
  </aside>`
}
