import type { Booking, Ticket } from '@transparent-office/contract'
import { html } from 'hono/html'
import type { Html } from './draw-page.ts'
import { drawPapers } from './draw-service.ts'
import type { Page } from './page.ts'
import { plain, sayMoment } from './say.ts'

/** A booking: when, where, what to bring; the widget moves and cancels it. */
export function drawBooking(page: Page, booking: Booking, code: string): Html {
  const { language, words, office } = page
  const states: Readonly<Record<string, string>> = words.bookingState
  const { on, at, state, services } = booking
  return html`<h1>${words.booking}</h1>
    <to-office office="${office!.id}">
      <to-ticket-booking booking="${booking.id}" code="${code}">
        <p class="lead">${states[state] ?? words.booking}</p>
        <dl class="terms">
          <div>
            <dt>${words.when}</dt>
            <dd>${sayMoment(language, on, at)}</dd>
          </div>
          ${drawWhere(page, booking)}
        </dl>
        ${state === 'booked' ? html`<p>${words.checkIn(booking.checkInFrom, booking.checkInTo)}</p>` : ''}
        ${drawPapers(
          page,
          services.flatMap(({ documents }) => documents),
        )}
      </to-ticket-booking>
    </to-office>`
}

/** A ticket of today's queue; the widget follows it as it moves on. */
export function drawTicket(page: Page, ticket: Ticket, code: string): Html {
  const { words, office } = page
  return html`<h1>${words.ticket}</h1>
    <to-office office="${office!.id}">
      <to-ticket ticket="${ticket.id}" code="${code}">
        <p class="lead">${ticket.number}</p>
        ${ticket.state === 'called' && ticket.desk ? html`<p>${words.desk(ticket.desk)}</p>` : ''}
        <dl class="terms">${drawWhere(page, ticket)}</dl>
        <p>${words.reload}</p>
      </to-ticket>
    </to-office>`
}

const drawWhere = ({ language, words }: Page, { branch, services }: Booking | Ticket): Html =>
  html`<div>
      <dt>${words.where}</dt>
      <dd>${plain(language, branch.title)}, ${plain(language, branch.address)}</dd>
    </div>
    <div>
      <dt>${words.what}</dt>
      <dd>${services.map(({ title }) => plain(language, title)).join('; ')}</dd>
    </div>`
