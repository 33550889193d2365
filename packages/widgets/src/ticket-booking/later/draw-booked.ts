import type { Booking } from '@transparent-office/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { sayTime } from '../../shared/language/days.ts'
import { say } from '../../shared/language/localized.ts'
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
      return news === 'dropped'
        ? note('good', okIcon(), words.dropped, words.droppedSaid)
        : note('good', okIcon(), news === 'moved' ? words.moved : words.booked, words.nothingMore)
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
  const button = (kind: string, text: unknown, act: () => void, id?: string) =>
    html`<button type="button" class=${kind} id=${id ?? nothing} @click=${act}>${text}</button>`
  const dropping = booked.asked === 'drop'
  if (booked.asked)
    return html`<div class="note warn wide sure">
      ${warnIcon()}
      <div>
        <h3 tabindex="-1">
          ${dropping ? words.dropWhich : words.cancelSure(booking.on, sayTime(widget.language, booking.at, booking.clock))}
        </h3>
        <div class="acts">
          ${
            dropping
              ? booking.services.map(({ id, title }) =>
                  button('button', say(widget.language, title), () => booked.drop(id)),
                )
              : button('button', words.cancelYes, () => booked.cancel())
          }
          ${button('button second', words.cancelNo, () => booked.ask())}
        </div>
      </div>
    </div>`
  // Days before the visit it is not the next thing to do.
  const near = (millisecondsUntil(booking.startsAt) ?? 0) < hour
  const kept = booking.closure?.kept
  const first = () =>
    kept ? booked.moveTo({ ...kept, branch: kept.branch.id, legs: [] }) : booked.checkIn()
  return html`<div class="acts wide">
    ${button(kept || near ? 'button' : 'button second', kept ? words.takeNearest : words.hereNow, first)}
    ${button('button second', words.calendar, () => booked.saveCalendar())}
    ${drawKeep(widget, booking.on)} ${button('link', words.print, () => printOnly(widget))}
    ${button('link', words.move, () => booked.askMove())}
    ${
      booking.services.length > 1
        ? button('link', words.drop, () => booked.ask('drop'), 'drop')
        : ''
    }
    ${button('link', words.cancel, () => booked.ask('cancel'), 'cancel')}
  </div>`
}
