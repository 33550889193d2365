import { defineElement } from '../shared/define-element.ts'
import { LiveTicket } from './live-ticket.ts'

defineElement('to-ticket', LiveTicket)

declare global {
  interface HTMLElementTagNameMap {
    'to-ticket': LiveTicket
  }
  interface HTMLElementEventMap {
    'to-called': CustomEvent<{ number: string; desk: number }>
  }
}
