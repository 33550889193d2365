import type { Booking } from '@transparent-office/contract'
import { bookingMessages, sayTime } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { freshKey, keyOf, readKey } from '../request/form-keys.ts'
import { drawPress } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import type { OfficePage } from '../page.ts'
import { missing } from '../reply-page.ts'
import { findBooking, readIdWithCode, type IdWithCode } from './find-with-code.ts'
import { bookingPath, showRefused } from './show-booking.ts'

/** Asks once more, then cancels the booking and frees its places. */
export const cancel: PageHandler = async (request) => {
  const { api, page, given } = request
  const own = readIdWithCode(request)
  const booking = await findBooking(request, own)
  if (!own || !booking) return missing(page, page.words.missingBooking)
  /* guard cancelling-is-asked */ if (!given.has('sure') && booking.state === 'booked')
    /* end guard */
    return { title: bookingMessages[page.language].cancel, content: drawSure(page, own, booking) }
  const key = keyOf(readKey(given), 'cancel', own)
  const operation = api.bookings.cancel({ id: own.id }, { token: own.code, key })
  const { problem } = await answerOrProblem(operation)
  return problem ? showRefused(request, own, problem) : { redirect: bookingPath(request, own) }
}

function drawSure(page: OfficePage, { id, code }: IdWithCode, { on, at, clock }: Booking): Html {
  const words = bookingMessages[page.language]
  const yes = { code, sure: 'yes', key: freshKey() }
  return drawNote(
    'warn',
    html`<h1 class="news">${words.cancelSure(on, sayTime(page.language, at, clock))}</h1>`,
    html`<div class="acts">
      ${drawPress(page, `bookings/${id}/cancel`, yes, words.cancelYes, 'button')}
      ${drawPress(page, `bookings/${id}`, { code }, words.cancelNo)}
    </div>`,
  )
}
