import type { Booking } from '@transparent-office/contract'
import type { BookingController } from '../booking-controller.ts'
import type { News } from '../booking-state.ts'
import { bookingKept } from './booked-steps.ts'

/** Shows what the booking is now, and tells the page what happened to it. */
export function keepBooking(
  of: BookingController,
  booking: Booking,
  news: News,
  code?: string,
): void {
  of.did(bookingKept, booking, news, code)
  if (booking.tickets.length > 0) void import('../../ticket/define.ts').catch(() => {})
  if (news === 'opened') return
  const { id, startsAt, on, at, state } = booking
  of.widget.dispatch('to-booking-changed', { id, startsAt, on, at, state, news })
}
