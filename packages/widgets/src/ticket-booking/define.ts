import { defineElement } from '../shared/define-element.ts'
import { TicketBooking } from './ticket-booking.ts'

defineElement('to-ticket-booking', TicketBooking)

declare global {
  interface HTMLElementTagNameMap {
    'to-ticket-booking': TicketBooking
  }
}
