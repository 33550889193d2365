import type { Booking } from '@transparent-office/contract'
import { html, type TemplateResult } from 'lit'
import { sayPhone } from '../../shared/language/phone.ts'
import { clockIcon, infoIcon, okIcon, warnIcon } from '../../shared/look/icons.ts'
import { millisecondsUntil } from '../../shared/office-clock.ts'
import { printOnly } from '../../shared/print-only.ts'
import { drawKeep } from '../../shared/ticket/draw-keep.ts'
import type { BookingController, Later } from '../booking-controller.ts'
import { drawElsewhere } from '../draw-elsewhere.ts'
import { drawFinderLink } from '../draw-finder-link.ts'
import type { BookedController } from './booked-controller.ts'
import { drawBookingTicket } from './draw-booking-ticket.ts'

const hour = 3_600_000

/** The booking as it stands: what happened, its ticket, what can be done with it. */
export function drawBooked(of: BookingController, { booked }: Later): TemplateResult {
  const { booking } = booked
  if (!booking) return drawMissing(of, booked)
  const open = booking.state === 'booked'
  return html`<div class="stack">
    ${drawNews(of, booked, booking)} ${open ? drawBookingTicket(of, booked, booking) : ''}
    ${open ? drawElsewhere(of, booking) : ''}
    ${booking.tickets.map(
      (ticket) =>
        html`<to-ticket
          class="wide"
          embedded
          url=${of.widget.surroundings.address?.url ?? ''}
          office=${of.widget.surroundings.address?.office ?? ''}
          ticket=${ticket.id}
          code=${booked.code}
        ></to-ticket>`,
    )}
    ${drawHindrance(of, booked)} ${open ? drawActs(of, booked, booking) : ''}
    ${
      booking.state === 'cancelled' || booking.state === 'missed'
        ? html`<div class="acts">${drawFinderLink(of.widget, of.words.bookAgain, 'button')}</div>`
        : ''
    }
  </div>`
}

const note = (kind: string, icon: TemplateResult, heading: string, text: string | TemplateResult) =>
  html`<div class="note ${kind} wide" part="note">
    ${icon}
    <div>
      <h2 class="news" tabindex="-1">${heading}</h2>
      ${text ? html`<p>${text}</p>` : ''}
    </div>
  </div>`

function drawNews({ words }: BookingController, { news }: BookedController, booking: Booking) {
  if (booking.closure)
    return note('warn', clockIcon(), words.dayClosed, words.closureSaid(booking.closure))

  switch (booking.state) {
    case 'cancelled':
      return note('', infoIcon(), words.cancelled, words.cancelledSaid)
    case 'missed':
      return note('warn', clockIcon(), words.missed, words.missedSaid)
    case 'served':
      return note('', okIcon(), words.over, '')
    case 'checked-in':
      return note('good', okIcon(), words.checkedIn, '')
    default:
      return note(
        'good',
        okIcon(),
        news === 'moved' ? words.moved : words.booked,
        `${words.nothingMore}`,
      )
  }
}

function drawMissing({ words, shared, facts }: BookingController, { opening }: BookedController) {
  if (opening.now.is !== 'refused') return html``
  const phone = sayPhone(facts.answer?.office.reception.phone ?? '')
  return note(
    'warn',
    infoIcon(),
    words.noBooking,
    `${words.noBookingSaid} ${phone ? shared.reception(phone) : ''}`,
  )
}

function drawHindrance({ words }: BookingController, booked: BookedController) {
  const { hindrance, opensAt, booking } = booked
  if (!hindrance || !booking) return ''
  return html`<div class="note warn wide hindrance" tabindex="-1">
    ${clockIcon()}
    <p>${words.hindered(hindrance, opensAt ?? booking.checkInFrom)}</p>
  </div>`
}

function drawActs(
  { words, widget }: BookingController,
  booked: BookedController,
  booking: Booking,
) {
  if (booked.cancelling)
    return html`<div class="note warn wide sure">
      ${warnIcon()}
      <div>
        <h3 tabindex="-1">${words.cancelSure(booking.on, booking.at)}</h3>
        <div class="acts">
          <button type="button" class="button" @click=${() => booked.cancel()}>
            ${words.cancelYes}
          </button>
          <button type="button" class="button second" @click=${() => booked.askCancel(false)}>
            ${words.cancelNo}
          </button>
        </div>
      </div>
    </div>`
  // Days before the visit it is not the next thing to do.
  const near = (millisecondsUntil(booking.startsAt) ?? 0) < hour
  const kept = booking.closure?.kept
  const first = () =>
    kept ? booked.moveTo({ ...kept, branch: kept.branch.id, legs: [] }) : booked.checkIn()
  return html`<div class="acts wide">
    <button type="button" class="button ${kept || near ? '' : 'second'}" @click=${first}>
      ${kept ? words.takeNearest : words.hereNow}
    </button>
    <button type="button" class="button second" @click=${() => booked.saveCalendar()}>
      ${words.calendar}
    </button>
    ${drawKeep(widget, booking.on)}
    <button type="button" class="link" @click=${() => printOnly(widget)}>${words.print}</button>
    <button type="button" class="link" @click=${() => booked.askMove()}>${words.move}</button>
    <button type="button" class="link" id="cancel" @click=${() => booked.askCancel(true)}>
      ${words.cancel}
    </button>
  </div>`
}
