import { Day, Instant, ShortId, type Booking } from '@transparent-office/contract'
import { bookingMessages, opensFrom, sayTime } from '@transparent-office/widgets/words'
import { answered } from '../asking/ask-office.ts'
import type { Answering, Asked } from '../asking/asked.ts'
import { keyOf, readKey } from '../asking/keys.ts'
import { isLost } from '../booking/draft.ts'
import { daysAtFirst } from '../booking/times/draw-days.ts'
import { drawTaken } from '../booking/times/draw-taken.ts'
import { drawTimes } from '../booking/times/draw-times.ts'
import { findNear, findTimes } from '../booking/times/find-times.ts'
import type { TimesWay } from '../booking/times/times-way.ts'
import { drawMistakes } from '../drawing/fields.ts'
import { drawPress } from '../drawing/forms.ts'
import { html } from '../drawing/html.ts'
import { missing, type Drawn } from '../reply-page.ts'
import { findBooking, ownOf, type Own } from './find-own.ts'
import { bookingPath, showRefused } from './show-booking.ts'

const timePast = { type: '', title: '', status: 422, code: 'time-past' }

/** Shows other times, then moves the booking to the one that was pressed. */
export const move: Answering = async (asked) => {
  const { api, page, given } = asked
  const own = ownOf(asked)
  const booking = await findBooking(asked, own)
  if (!own || !booking) return missing(page, page.words.missingBooking)
  if (booking.state === 'missed') return showRefused(asked, own, timePast)
  if (!given.has('take')) return showTimes(asked, own, booking)
  const startsAt = Instant.safeParse(given.get('startsAt')).data
  if (!startsAt) return showTimes(asked, own, booking, { missing: true })
  const branch = ShortId.safeParse(given.get('branch')).data ?? booking.branch.id
  const to = { id: own.id, startsAt, branch }
  const key = keyOf(readKey(given), 'move', to, own.code)
  const { problem } = await answered(api.bookings.move(to, { token: own.code, key }))
  if (!problem) return { onward: bookingPath(asked, own, 'moved') }
  if (isLost(problem)) return showTimes(asked, own, booking, { taken: startsAt })
  return showRefused(asked, own, problem)
}

/** The times of the booking's branch; the old time stays until a new one is taken. */
async function showTimes(
  asked: Asked,
  { id, code }: Own,
  booking: Booking,
  again: { taken?: string; missing?: boolean } = {},
): Promise<Drawn> {
  const { api, page, given } = asked
  const words = bookingMessages[page.language]
  const branch = booking.branch.id
  const visit = booking.services.map(({ id, persons }) => `${id}:${persons}` as const)
  const on = Day.safeParse(given.get('on')).data ?? booking.on
  const times = await findTimes(asked, visit, branch, on)
  if (booking.state !== 'booked' || !times)
    return showRefused(asked, { id, code }, { type: '', title: '', status: 409, code: '' })
  const path = `bookings/${id}/move`
  const asMonth = given.get('view') === 'month'
  const way: TimesWay = {
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
  const near = again.taken ? await findNear(asked, visit, branch, again.taken) : []
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
      ${again.taken ? drawTaken(way, again.taken, near) : ''}
      ${drawTimes(way, times, shownOf(given), mistake)}
      ${drawPress(page, `bookings/${id}`, { code }, words.keepTime, 'link')}`,
  }
}

const shownOf = (given: URLSearchParams): number => {
  const shown = given.get('shown') ?? ''
  return /^[1-9]\d?$/.test(shown) ? Number(shown) : daysAtFirst
}
