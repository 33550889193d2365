import type { Booking } from '@transparent-office/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { okIcon } from '../../shared/look/icons.ts'
import { millisecondsUntil } from '../../shared/office-clock.ts'
import { printOnly } from '../../shared/print-only.ts'
import { drawKeep } from '../../shared/ticket/draw-keep.ts'
import type { BookingController } from '../booking-controller.ts'
import { drawElsewhere } from '../draw-elsewhere.ts'
import type { BookedController } from './booked-controller.ts'
import { bookingLink, drawBookingTicket } from './draw-booking-ticket.ts'
import { drawNews } from './draw-news.ts'

const hour = 3_600_000

/** The booking as it stands: what happened, its ticket, what can be done with it. */
export function drawBooked(of: BookingController, booked: BookedController): TemplateResult {
  const { booking, news } = of.state
  if (!booking) return booked.acts?.drawMissing() ?? html``
  const open = booking.state === 'booked'
  const { words } = of
  return html`<div class="stack">
    ${
      news === 'made'
        ? drawNews('good', okIcon(), words.booked, words.nothingMore)
        : booked.acts?.drawNews(booking)
    }
    ${open ? drawBookingTicket(of, booking) : ''} ${open ? drawElsewhere(of, booking) : ''}
    ${booked.acts?.drawRest(booking)} ${open ? drawActs(of, booked, booking) : ''}
  </div>`
}

function drawActs(of: BookingController, booked: BookedController, booking: Booking) {
  const { words, widget } = of
  const button = (kind: string, text: unknown, act: () => void, id?: string) =>
    html`<button type="button" class=${kind} id=${id ?? nothing} @click=${act}>${text}</button>`
  if (of.state.asked) return booked.acts?.drawSure(booking)
  // Days before the visit it is not the next thing to do.
  const near = (millisecondsUntil(booking.startsAt) ?? 0) < hour
  const kept = booking.closure?.kept
  const first = () => booked.do((acts) => acts.begin(booking))
  return html`<div class="acts wide">
    ${button(kept || near ? 'button' : 'button second', kept ? words.takeNearest : words.hereNow, first)}
    ${button('button second', words.calendar, () => booked.do((acts) => acts.saveCalendar()))}
    ${drawKeep(widget, booking.on)}
    <a class="link" href=${bookingLink(of, booking)}>${words.ownPage}</a>
    ${button('link', words.print, () => printOnly(widget))}
    ${button('link', words.move, () => booked.do((acts) => acts.askMove(booking)))}
    ${
      booking.services.length > 1
        ? button('link', words.drop, () => booked.do((acts) => acts.ask('drop')), 'drop')
        : ''
    }
    ${button('link', words.cancel, () => booked.do((acts) => acts.ask('cancel')), 'cancel')}
  </div>`
}
