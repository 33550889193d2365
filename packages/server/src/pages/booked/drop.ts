import { ShortId, type Booking } from '@transparent-office/contract'
import { bookingMessages } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { freshKey, keyOf, readKey } from '../request/form-keys.ts'
import { drawPress } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { say } from '../drawing/say.ts'
import type { OfficePage } from '../page.ts'
import { missing } from '../reply-page.ts'
import { findBooking, readIdWithCode, type IdWithCode } from './find-with-code.ts'
import { bookingPath, showRefused } from './show-booking.ts'

/** Asks which service of a booking to leave out, then does; the others keep their times. */
export const drop: PageHandler = async (request) => {
  const { api, page, given } = request
  const own = readIdWithCode(request)
  const booking = await findBooking(request, own)
  if (!own || !booking) return missing(page, page.words.missingBooking)
  const service = ShortId.safeParse(given.get('service')).data
  if (!service && booking.state === 'booked' && booking.services.length > 1)
    return { title: bookingMessages[page.language].drop, content: drawWhich(page, own, booking) }
  const key = keyOf(readKey(given), 'drop', own, service)
  // The last one is not dropped by a form that was drawn when there were others.
  if (!service || booking.services.every(({ id }) => id === service))
    return { redirect: bookingPath(request, own) }
  const operation = api.bookings.cancel({ id: own.id, service }, { token: own.code, key })
  const { problem } = await answerOrProblem(operation)
  return problem && problem.code !== 'service-not-in-visit'
    ? showRefused(request, own, problem)
    : { redirect: bookingPath(request, own, 'dropped') }
}

function drawWhich(page: OfficePage, { id, code }: IdWithCode, { services }: Booking): Html {
  const { language } = page
  const words = bookingMessages[language]
  const key = freshKey()
  return drawNote(
    'warn',
    html`<h1 class="news">${words.dropWhich}</h1>`,
    html`<div class="acts">
      ${services.map((service) =>
        drawPress(
          page,
          `bookings/${id}/drop`,
          { code, service: service.id, key },
          say(language, service.title),
          'button',
        ),
      )}
      ${drawPress(page, `bookings/${id}`, { code }, words.cancelNo)}
    </div>`,
  )
}
