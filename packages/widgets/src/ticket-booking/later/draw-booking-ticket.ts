import type { Booking } from '@transparent-office/contract'
import { faceOfBooking, sayCheckIn, whereOf } from '@transparent-office/words/bookings/booking-face'
import { saidOfService } from '@transparent-office/words/bookings/route-face'
import { sayMoney } from '@transparent-office/words/language/money'
import { html, type TemplateResult } from 'lit'
import { drawSaid, say } from '../../shared/language/localized.ts'
import { plainPage } from '../../shared/plain-page.ts'
import { drawQr } from '../../shared/qr.ts'
import { drawTicket } from '../../shared/ticket/draw-ticket.ts'
import type { BookingController } from '../booking-controller.ts'
import { drawRoute } from '../draw-route.ts'

/** The booking as a ticket: the time before all, where, what to bring, the code for the kiosk. */
export function drawBookingTicket(of: BookingController, booking: Booking): TemplateResult {
  const { words, widget, facts } = of
  const { language } = widget
  const office = facts.answer?.office.title
  return drawTicket({
    ...faceOfBooking(language, words, booking),
    wide: true,
    label: words.yours,
    corner: [office ? say(language, office) : '', words.entry],
    slip: drawSlip(of, booking),
  })
}

/** Where, the code for the kiosk, what to bring. */
export function drawSlip(of: BookingController, booking: Booking): TemplateResult {
  const { words, shared, widget, state } = of
  const { language } = widget
  const { branch, services } = booking
  const papers = services.flatMap((service) => service.documents)
  const fees = services.flatMap(({ fee }) => (fee.amounts.length === 1 ? fee.amounts : []))
  return html`<div class="place">
      <b>${say(language, branch.title)}</b>
      ${drawSaid(language, whereOf(booking))}
      ${
        services.length > 1
          ? drawRoute(of, { ...booking, branch: branch.id, timed: true })
          : services.map((each) => html`<br />${drawSaid(language, saidOfService(words, each))}`)
      }
    </div>
    <div class="qr">
      ${drawQr(bookingLink(of, booking), words.qr)}
      ${booking.state === 'booked' ? html`<p><b>${sayCheckIn(language, words, booking)}</b><br />${words.checkInHow}</p>` : ''}
      <p class="hint">${words.codeIs} <span class="code">${state.shortCode ?? state.code}</span></p>
    </div>
    <div class="bring">
      <h3>${shared.bring}</h3>
      <ul>
        ${papers.map(
          ({ title, fromRegister }) =>
            html`<li class=${fromRegister ? 'no' : ''}>
              <span>${say(language, title)}${fromRegister ? ` — ${shared.fromRegister}` : ''}</span>
            </li>`,
        )}
        ${fees.map(
          ({ money }) => html`<li><span>${words.payThere(sayMoney(language, money))}</span></li>`,
        )}
      </ul>
    </div>`
}

/** The booking's own page of the office, where a device may keep it. */
export const bookingLink = ({ widget, state }: BookingController, { id }: Booking): string =>
  plainPage(widget, `bookings/${id}?code=${encodeURIComponent(state.code ?? '')}`)
