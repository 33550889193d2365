import { define } from '../shared/define.ts'
import { LiveTicket } from './live-ticket.ts'

define('to-ticket', LiveTicket)

declare global {
  interface HTMLElementTagNameMap {
    'to-ticket': LiveTicket
  }
}
