import type { Booking } from '@transparent-office/contract'
import { sayDay, sayTime } from '../language/days.ts'
import type { Language } from '../language/languages.ts'
import type { Said } from '../language/said.ts'
import type { BookingWords } from './messages.ts'

/** What the ticket of a booking shows: the time before all. */
export const faceOfBooking = (
  language: Language,
  words: BookingWords,
  { on, at, clock }: Pick<Booking, 'on' | 'at' | 'clock'>,
): { readonly above: string; readonly hero: string; readonly below: string } => ({
  above: words.awaiting,
  hero: sayTime(language, at, clock),
  below: sayDay(language, on),
})

/** From when till when one checks in. */
export const sayCheckIn = (
  language: Language,
  words: BookingWords,
  booking: Pick<Booking, 'checkInFrom' | 'checkInFromClock' | 'checkInTo' | 'checkInToClock'>,
): string =>
  words.checkIn(
    sayTime(language, booking.checkInFrom, booking.checkInFromClock),
    sayTime(language, booking.checkInTo, booking.checkInToClock),
  )

/** Where a booking is; of several services the route says in which hall each is. */
export const whereOf = ({ branch, services }: Pick<Booking, 'branch' | 'services'>): Said => [
  branch.address,
  ...(branch.hall && services.length < 2 ? [', ', branch.hall.title] : []),
]
