import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import { missing } from '../reply-page.ts'
import { readIdWithCode } from './find-with-code.ts'
import { bookingPath, showRefused } from './show-booking.ts'

/** Checks in: the person gets a ticket of today's queue. */
export const checkIn: PageHandler = async (request) => {
  const { api, page, given } = request
  const own = readIdWithCode(request)
  if (!own) return missing(page, page.words.missingBooking)
  const key = keyOf(readKey(given), 'check-in', own)
  const operation = api.bookings.checkIn({ id: own.id }, { token: own.code, key })
  const { problem } = await answerOrProblem(operation)
  return problem ? showRefused(request, own, problem) : { redirect: bookingPath(request, own) }
}
