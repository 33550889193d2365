import { define } from '../shared/define.ts'
import { TicketBooking } from './ticket-booking.ts'

define('to-ticket-booking', TicketBooking)

declare global {
  interface HTMLElementTagNameMap {
    'to-ticket-booking': TicketBooking
  }
}
