import { Day, Instant, ShortId, type Booking } from '@transparent-office/contract'
import { bookingMessages, opensFrom, sayTime, isLostForMove } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import { daysAtFirst } from '../booking/times/draw-days.ts'
import { drawTaken } from '../booking/times/draw-taken.ts'
import { drawTimes } from '../booking/times/draw-times.ts'
import { findNear, findTimes } from '../booking/times/find-times.ts'
import type { TimesLinks } from '../booking/times/times-links.ts'
import { drawMistakes } from '../drawing/fields.ts'
import { drawPress } from '../drawing/forms.ts'
import { html } from '../drawing/html.ts'
import { missing } from '../reply-page.ts'
import type { Drawn } from '../drawn.ts'
import { findBooking, readIdWithCode, type IdWithCode } from './find-with-code.ts'
import { bookingPath, showRefused } from './show-booking.ts'

const timePast = { type: '', title: '', status: 422, code: 'time-past' }

/** Shows other times, then moves the booking to the one that was pressed. */
export const move: PageHandler = async (request) => {
  const { api, page, given } = request
  const own = readIdWithCode(request)
  const booking = await findBooking(request, own)
  if (!own || !booking) return missing(page, page.words.missingBooking)
  if (booking.state === 'missed') return showRefused(request, own, timePast)
  if (!given.has('take')) return showTimes(request, own, booking)
  const startsAt = Instant.safeParse(given.get('startsAt')).data
  if (!startsAt) return showTimes(request, own, booking, { missing: true })
  const branch = ShortId.safeParse(given.get('branch')).data ?? booking.branch.id
  const to = { id: own.id, startsAt, branch }
  const key = keyOf(readKey(given), 'move', to, own.code)
  const { problem } = await answerOrProblem(api.bookings.move(to, { token: own.code, key }))
  if (!problem) return { redirect: bookingPath(request, own, 'moved') }
  if (isLostForMove(problem.code, false))
    return showTimes(request, own, booking, { taken: startsAt })
  return showRefused(request, own, problem)
}

/** The times of the booking's branch; the old time stays until a new one is taken. */
async function showTimes(
  request: PageRequest,
  { id, code }: IdWithCode,
  booking: Booking,
  again: { taken?: string; missing?: boolean } = {},
): Promise<Drawn> {
  const { api, page, given } = request
  const words = bookingMessages[page.language]
  const branch = booking.branch.id
  const visit = booking.services.map(({ id, persons }) => `${id}:${persons}` as const)
  const on = Day.safeParse(given.get('on')).data ?? booking.on
  const times = await findTimes(request, visit, branch, on)
  if (booking.state !== 'booked' || !times)
    return showRefused(request, { id, code }, { type: '', title: '', status: 409, code: '' })
  const path = `bookings/${id}/move`
  const asMonth = given.get('view') === 'month'
  const links: TimesLinks = {
    page,
    asMonth,
    opensFrom: opensFrom([await api.network.findBranch({ branch })]),
    again: { path, carried: { code }, sent: true },
    take: {
      path,
      carried: {
        code,
        branch,
        take: 'yes',
        key: readKey(given),
        ...(asMonth && { view: 'month' }),
      },
      text: words.moveHere,
    },
  }
  const near = again.taken ? await findNear(request, visit, branch, again.taken) : []
  const mistake = again.missing ? words.chooseTime : undefined
  return {
    title: words.move,
    ...(again.taken && { status: 409 }),
    ...(again.missing && { status: 422 }),
    content: html`${mistake ? drawMistakes(page, [{ field: 'startsAt', says: mistake }]) : ''}
      <h1>${words.whenHeading}</h1>
      <p class="lead">
        ${words.moving(booking.on, sayTime(page.language, booking.at, booking.clock))}
      </p>
      ${again.taken ? drawTaken(links, again.taken, near) : ''}
      ${drawTimes(links, times, shownOf(given), mistake)}
      ${drawPress(page, `bookings/${id}`, { code }, words.keepTime, 'link')}`,
  }
}

const shownOf = (given: URLSearchParams): number => {
  const shown = given.get('shown') ?? ''
  return /^[1-9]\d?$/.test(shown) ? Number(shown) : daysAtFirst
}
