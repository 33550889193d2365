import type { Booking, BookingWithCode } from '@transparent-office/contract'
import { noHold, to, type BookingState, type Changed, type News } from '../booking-state.ts'

// What happens to a booking that is made.

/** What the booking is now. What a press did is news, and takes the focus; a link leaves it to the page. */
export function bookingKept(
  state: BookingState,
  booking: Booking & Partial<BookingWithCode>,
  news: News,
  code = booking.code ?? state.code,
): Changed {
  const kept = { booking, news, code, asked: undefined, hindrance: undefined, moving: false }
  return news === 'opened'
    ? [{ ...kept, shortCode: undefined }]
    : to('booked', { ...noHold, ...kept, shortCode: booking.shortCode ?? state.shortCode })
}

/** The booking it made or opened, when it still stands and shares a service with what is held. */
export function bookedAlready({ booking, held }: BookingState): Booking | undefined {
  const own = new Set(held?.services.map(({ id }) => id))
  return booking?.state === 'booked' && booking.services.some(({ id }) => own.has(id))
    ? booking
    : undefined
}
