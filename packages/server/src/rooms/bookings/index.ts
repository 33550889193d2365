import { bookVisit } from './book-visit.ts'
import { cancelBooking, moveBooking } from './change-booking.ts'
import { extendHold, holdPlaces, releaseHold } from './hold-places.ts'
import { listAvailability } from './list-availability.ts'
import { changeDay, changeTimetable, resetDay } from './days/change-day.ts'
import { listBookings, markPhoned } from './days/list-bookings.ts'
import { showTimetable } from './days/show-timetable.ts'
import { showCalendar } from './show-calendar.ts'
import { findBooking } from './show-booking.ts'

export { checkInWindow, isBooking } from './booking.ts'
export { changeBooking, findPerson, listBookingParts } from './bookings.store.ts'
export { countOpenHolds, forgetHoldNetworks, noteHold } from './hold-networks.store.ts'
export { bookingLetters, type BookingLetter } from './letters/letter.ts'
export { previewLetter } from './letters/preview-letter.ts'
export { forgetLetters } from './letters/letters-sent.store.ts'
export { sendLetter } from './letters/send-letter.ts'
export { remind } from './remind.ts'
export { noteTelling } from './tellings.store.ts'
export { timedCallsInARow } from './mint-places.ts'
export { openDays } from './open-days.ts'
export { listLapsedDays, refreshPlaceDays } from './place-counts.store.ts'
export { planVisit } from './plan-visit.ts'
export { composeBooking, findOwn } from './show-booking.ts'
export { minutesOf, showVisitPart, type VisitPart } from './visit.ts'

export const bookingActs = [
  listAvailability,
  holdPlaces,
  extendHold,
  releaseHold,
  bookVisit,
  findBooking,
  cancelBooking,
  moveBooking,
  showCalendar,
  listBookings,
  markPhoned,
  showTimetable,
  changeDay,
  resetDay,
  changeTimetable,
]
