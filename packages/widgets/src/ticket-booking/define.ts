import { defineElement } from '../shared/define-element.ts'
import { TicketBooking, type BookingChanged } from './ticket-booking.ts'

defineElement('to-ticket-booking', TicketBooking)

declare global {
  interface HTMLElementTagNameMap {
    'to-ticket-booking': TicketBooking
  }
  interface HTMLElementEventMap {
    'to-booking-changed': CustomEvent<BookingChanged>
  }
}
