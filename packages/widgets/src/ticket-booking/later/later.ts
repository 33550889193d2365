import { ticketLayouts } from '../../shared/ticket/ticket-layouts.ts'
import { ticketTokens } from '../../shared/ticket/ticket-tokens.ts'
import { ticketStyles } from '../../shared/ticket/ticket-styles.ts'
import type { BookingController } from '../booking-controller.ts'
import { BookedController } from './booked-controller.ts'
import { drawBooked } from './draw-booked.ts'
import { drawCheck } from './draw-check.ts'
import { drawWho } from './draw-who.ts'
import type { LaterSteps } from './later-steps.ts'
import { laterStyles } from './later-styles.ts'
import { WhoController } from './who-controller.ts'

/** Opens the later steps of a booking: who, check, and the booking made. */
export function openLater(booking: BookingController): LaterSteps {
  const root = booking.widget.renderRoot
  if (root instanceof ShadowRoot) {
    const sheets = [ticketTokens, ticketStyles, ticketLayouts, laterStyles].flatMap(
      (style) => style.styleSheet ?? [],
    )
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
  }
  const who = new WhoController(booking)
  const booked = new BookedController(booking)
  return {
    who,
    booked,
    draw: {
      who: () => drawWho(booking, who),
      check: () => drawCheck(booking, who, booked),
      booked: () => drawBooked(booking, booked),
    },
  }
}
