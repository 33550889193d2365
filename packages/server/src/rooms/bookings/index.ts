import type { Room } from '../room.ts'
import { bookingFollowers } from './key-followers.store.ts'
import { bookingBatchHandlers, bookingJobs } from './booking-jobs.ts'
import { sendLetter } from './letters/send-letter.ts'
import { noteTelling } from './tellings.store.ts'
import { postWebhook } from './post-webhook.ts'
import { bookVisit } from './book-visit.ts'
import { cancelBooking, moveBooking } from './change-booking.ts'
import { extendHold, holdPlaces, releaseHold } from './hold-places.ts'
import { listAvailability } from './list-availability.ts'
import { changeDay, changeTimetable, resetDay } from './days/change-day.ts'
import { listBookings, markPhoned } from './days/list-bookings.ts'
import { showTimetable } from './days/show-timetable.ts'
import { showCalendar } from './show-calendar.ts'
import { findByShortCode, reissueCode } from './short-codes/find-by-short-code.ts'
import { findBooking } from './show-booking.ts'

export { bookingState, checkInWindow, isBooking, visitOf } from './booking.ts'
export { channelOf } from './channel-of.ts'
export {
  changeBooking,
  findBookingRow,
  findPerson,
  listBookingParts,
  type BookingRow,
} from './bookings.store.ts'
export { countOpenHolds, noteHold } from './hold-networks.store.ts'
export { previewLetter } from './letters/preview-letter.ts'
export { noteLetter } from './letters/letters-sent.store.ts'
export { sayTime } from './letters/say-when.ts'
export { remind } from './remind.ts'
export { timedCallsInARow } from './mint-places.ts'
export { openDays } from './open-days.ts'
export { findOutcomes, outcomesOf } from './outcome.ts'
export { planVisit } from './plan-visit.ts'
export { listBookingsOfPeople, type BookingOfPerson } from './short-codes/people.store.ts'
export { findTodaysVisit } from './short-codes/find-by-short-code.ts'
export { issueShortCode } from './short-codes/issue-short-code.ts'
export { hashesOfPair, hashesOfSigns, daysKept } from './short-codes/short-code.ts'
export {
  dropShortCode,
  findThing,
  findThingOfPair,
  findThingsByWords,
  freeCodesOfVisits,
  freeFound,
  keepFound,
  listDueApplications,
  listThingsOfPhones,
  type Thing,
} from './short-codes/short-codes.store.ts'
export { readSought } from './short-codes/words-of-person.ts'
export { composeBooking, findOwn } from './show-booking.ts'
export { minutesOf, showVisitPart, type VisitPart } from './visit.ts'

export const bookingRoom: Room = {
  acts: [
    listAvailability,
    holdPlaces,
    extendHold,
    releaseHold,
    bookVisit,
    findBooking,
    cancelBooking,
    moveBooking,
    showCalendar,
    findByShortCode,
    reissueCode,
    listBookings,
    markPhoned,
    showTimetable,
    changeDay,
    resetDay,
    changeTimetable,
  ],
  keyFollowers: bookingFollowers,
  jobs: bookingJobs,
  deliveries: { mail: sendLetter, sms: sendLetter, webhook: postWebhook },
  batchHandlers: bookingBatchHandlers,
  noteOutcome: async (tx, { officeId, thing, detail }, outcome) => {
    if (typeof detail.telling === 'string')
      await noteTelling(tx, officeId, { booking: thing, id: detail.telling }, outcome)
  },
}
