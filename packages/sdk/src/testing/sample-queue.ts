import type { Ticket } from '@transparent-office/contract'
import { id, visitBranch, visitServices } from './sample-bookings.ts'

/** Id of the ticket. */
export const ticketId = '01938c5e-8a10-7b3c-8d21-0a4f5e6b7c8e'

/** A ticket that waits with four people before it. */
export const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  id: ticketId,
  number: 'А-017',
  on: '2026-11-24',
  state: 'waiting',
  branch: visitBranch,
  services: visitServices,
  ahead: 4,
  wait: { from: 10, to: 20 },
  times: 0,
  lastCall: {
    number: 'Ц-008',
    reason: { kind: 'booked', text: { uk: 'запис на 09:30', en: 'booked for 09:30' } },
  },
  validUntil: '18:00',
  visit: id,
  canRate: false,
  updatedAt: '09:32',
  ...changes,
})
