import { ticketLayouts } from '../../shared/ticket/ticket-layouts.ts'
import { ticketTokens } from '../../shared/ticket/ticket-tokens.ts'
import { ticketStyles } from '../../shared/ticket/ticket-styles.ts'
import type { BookingController } from '../booking-controller.ts'
import { BookedController } from './booked-controller.ts'
import { drawBooked } from './draw-booked.ts'
import { drawCheck } from './draw-check.ts'
import { drawWho } from './draw-who.ts'
import { HoldController } from './hold-controller.ts'
import { laterStyles } from './later-styles.ts'
import type { Later } from './loaded.ts'
import { answered } from './who-steps.ts'

/** Opens the later steps of a booking: who, check, and the booking made. */
export function openLater(booking: BookingController): Later {
  const root = booking.widget.renderRoot
  if (root instanceof ShadowRoot) {
    const sheets = [ticketTokens, ticketStyles, ticketLayouts, laterStyles].flatMap(
      (style) => style.styleSheet ?? [],
    )
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
  }
  const hold = new HoldController(booking)
  const booked = new BookedController(booking)
  return {
    hold,
    booked,
    answered,
    draw: {
      who: () => drawWho(booking),
      check: () => drawCheck(booking),
      booked: () => drawBooked(booking, booked),
    },
  }
}
