import type { Booking } from '@transparent-office/contract'
import { sayMoment } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { clockIcon } from '../../../shared/look/icons.ts'
import type { BookingController } from '../../booking-controller.ts'
import { drawFinderLink } from '../../draw-finder-link.ts'
import { drawSlip } from '../draw-booking-ticket.ts'
import { called } from './acts-steps.ts'

/** What a booking has below its news once something was done with it: live tickets, a hindrance, the way to another. */
export function drawRest(of: BookingController, booking: Booking): TemplateResult {
  const { words, widget, state } = of
  const { url = '', office = '' } = widget.surroundings.address ?? {}
  return html`${booking.tickets.map(
    ({ id }) =>
      html`<to-ticket
        class="wide"
        embedded
        url=${url}
        office=${office}
        ticket=${id}
        code=${state.code ?? ''}
        @to-called=${() => of.did(called)}
      ></to-ticket>`,
  )}
  ${booking.state === 'checked-in' ? drawWaiting(of, booking) : ''}
  ${
    state.hindrance
      ? html`<div class="note warn wide hindrance" tabindex="-1">
          ${clockIcon()}
          <p>${words.hindered(state.hindrance, state.opensAt ?? booking.checkInFrom)}</p>
        </div>`
      : ''
  }
  ${
    booking.state === 'cancelled' || booking.state === 'missed'
      ? html`<div class="acts">${drawFinderLink(widget, words.bookAgain, 'button')}</div>`
      : ''
  }`
}

/** What stays with who waits: the time that was booked, where, the papers, the code. */
function drawWaiting(of: BookingController, booking: Booking): TemplateResult {
  const { words, widget } = of
  const { on, at, clock } = booking
  return html`<section class="stack wide">
    <h3>${words.yours}: ${sayMoment(widget.language, on, at, clock)}</h3>
    ${drawSlip(of, booking)}
  </section>`
}
