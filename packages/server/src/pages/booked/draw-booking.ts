import type { Booking, Branch, Ticket } from '@transparent-office/contract'
import {
  bookingMessages,
  ratingMessages,
  sayMoment,
  sharedMessages,
  usualLanguage,
} from '@transparent-office/words'
import { faceOfBooking, sayCheckIn, whereOf } from '@transparent-office/words/bookings/booking-face'
import { newsOfBooking } from '@transparent-office/words/bookings/booking-news'
import { saidOfService } from '@transparent-office/words/bookings/route-face'
import { freshKey } from '../request/form-keys.ts'
import { drawFaces } from '../drawing/faces.ts'
import { drawPress } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { drawPapers } from '../drawing/papers.ts'
import { drawSaid, say } from '../drawing/say.ts'
import { drawRoute } from '../drawing/route.ts'
import { drawQr, drawTicket } from '../drawing/ticket.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { drawClosure } from './draw-closure.ts'
import { drawLiveTicket } from './draw-live-ticket.ts'

/** A booking as it stands. */
export interface BookingView {
  readonly booking: Booking
  readonly code: string
  /** Where people reach this server; no slash at the end. */
  readonly publicUrl: string
  /** Tickets of the visit, once checked in. */
  readonly tickets: readonly Ticket[]
  /** The halls of its branch. */
  readonly halls: Branch['halls']
  /** What was just done with it. */
  readonly news: string | undefined
  /** Why a press could not be followed. */
  readonly no: string
}

/** A booking: what happened, its ticket, what can be done with it. */
export function drawBooking(page: OfficePage, view: BookingView): Html {
  const { booking, code, tickets, no } = view
  const { language, office } = page
  const words = bookingMessages[language]
  const open = booking.state === 'booked'
  const again = booking.state === 'cancelled' || booking.state === 'missed'
  const [service] = booking.services
  return html`<to-office office="${office.id}">
    <to-ticket-booking booking="${booking.id}" code="${code}">
      ${booking.closure ? drawClosure(page, booking.closure, { id: booking.id, code }) : drawNews(page, view)}
      ${no ? drawNote('time', html`<p class="lead" role="alert">${no}</p>`) : ''}
      ${open ? drawBookingTicket(page, view) : ''}
      ${tickets.map((ticket) => drawLiveTicket(page, ticket))}
      ${booking.state === 'checked-in' ? drawBooked(page, view) : ''}
      ${open ? drawActs(page, booking, code) : ''}
      ${booking.canRate ? drawRating(page, booking, code) : ''}
      ${
        again && service
          ? html`<p>
              <a class="button" href="${pathOf(page, 'book', { service: service.id })}"
                >${words.bookAgain}</a
              >
            </p>`
          : ''
      }
    </to-ticket-booking>
  </to-office>`
}

function drawNews({ language }: OfficePage, { booking, news, tickets }: BookingView): Html | '' {
  // Once one of them is called, its ticket says what is next.
  if (booking.state === 'checked-in' && tickets.some(({ state }) => state !== 'waiting')) return ''
  const { kind, heading, text } = newsOfBooking(bookingMessages[language], booking, news)
  return drawNote(
    kind === 'over' ? 'plain' : kind,
    html`<h2 class="news">${heading}</h2>`,
    text ? html`<p>${text}</p>` : '',
  )
}

/** The time before all, where, what to bring, the code for the kiosk. */
function drawBookingTicket(page: OfficePage, view: BookingView): Html {
  const { language, office } = page
  const words = bookingMessages[language]
  return drawTicket({
    ...faceOfBooking(language, words, view.booking),
    wide: true,
    label: words.yours,
    corner: [say(language, office.title), words.entry],
    slip: html`${drawVisit(page, view)}
      <div class="code">
        ${drawQr(linkOf(page, view), words.qr)}
        <p><b>${sayCheckIn(language, words, view.booking)}</b><br />${words.checkInHow}</p>
        ${drawCodeOf(page, view)}
      </div>`,
  })
}

/** What stays with who waits: the time that was booked, where, the papers, the code. */
function drawBooked(page: OfficePage, view: BookingView): Html {
  const { language } = page
  const { on, at, clock } = view.booking
  const words = bookingMessages[language]
  return html`<section class="booked">
    <h2>${words.yours}: ${sayMoment(language, on, at, clock)}</h2>
    ${drawVisit(page, view)}
    <div class="code">${drawQr(linkOf(page, view), words.qr)} ${drawCodeOf(page, view)}</div>
  </section>`
}

// Never from the request: what stands before this server may call it by another name, or somebody lie.
const linkOf = (page: OfficePage, { booking, code, publicUrl }: BookingView) =>
  publicUrl + pathOf({ ...page, language: usualLanguage }, `bookings/${booking.id}`, { code })

const drawCodeOf = ({ language }: OfficePage, { code }: BookingView): Html =>
  html`<p class="hint">${bookingMessages[language].codeIs} <span class="letters">${code}</span></p>`

function drawVisit(page: OfficePage, { booking, halls }: BookingView): Html {
  const { language } = page
  const words = bookingMessages[language]
  const shared = sharedMessages[language]
  const { branch, services } = booking
  const several = services.length > 1
  return html`<div class="place">
    <p>
      <b>${say(language, branch.title)}</b><br />
      ${drawSaid(language, whereOf(booking))}
      ${several ? '' : services.map((each) => html`<br />${drawSaid(language, saidOfService(words, each))}`)}
    </p>
    ${several ? drawRoute(page, { ...booking, halls, timed: true }) : ''}
    <h2 class="h3">${shared.bring}</h2>
    ${drawPapers(
      page,
      services.flatMap(({ documents }) => documents),
      services.map(({ fee }) => fee),
    )}
  </div>`
}

const hour = 3_600_000

function drawActs(page: OfficePage, { id, startsAt, services }: Booking, code: string): Html {
  const { language, office, moment } = page
  const words = bookingMessages[language]
  // Days before the visit it is not the next thing to do.
  const key = freshKey()
  const near = Date.parse(startsAt) - moment.now.getTime() < hour
  const press = (path: string, text: string, kind?: string) =>
    drawPress(page, `bookings/${id}/${path}`, { code, key }, text, kind)
  const calendar = `/v1/offices/${office.id}/bookings/${id}/calendar.ics?code=${encodeURIComponent(code)}`
  return html`<div class="acts">
      ${press('check-in', words.hereNow, near ? 'button' : undefined)}
      <a class="button second" href="${calendar}">${words.calendar}</a>
      ${press('move', words.move, 'link')}
      ${services.length > 1 ? press('drop', words.drop, 'link') : ''}
      ${press('cancel', words.cancel, 'link')}
    </div>
    <p class="hint how">${page.words.printHow}</p>`
}

const drawRating = (page: OfficePage, { id }: Booking, code: string): Html =>
  html`<section>
    <h2>${ratingMessages[page.language].heading}</h2>
    ${drawFaces(page, { visit: id, code, key: freshKey() })}
  </section>`
