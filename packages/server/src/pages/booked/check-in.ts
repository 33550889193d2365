import { answered } from '../asking/ask-office.ts'
import type { Answering } from '../asking/asked.ts'
import { keyOf, readKey } from '../asking/keys.ts'
import { missing } from '../reply-page.ts'
import { ownOf } from './find-own.ts'
import { bookingPath, showRefused } from './show-booking.ts'

/** Checks in: the person gets a ticket of today's queue. */
export const checkIn: Answering = async (asked) => {
  const { api, page, given } = asked
  const own = ownOf(asked)
  if (!own) return missing(page, page.words.missingBooking)
  const key = keyOf(readKey(given), 'check-in', own)
  const call = api.bookings.checkIn({ id: own.id }, { token: own.code, key })
  const { problem } = await answered(call)
  return problem ? showRefused(asked, own, problem) : { onward: bookingPath(asked, own) }
}
