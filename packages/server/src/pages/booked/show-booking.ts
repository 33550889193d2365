import type { Booking, Problem } from '@transparent-office/contract'
import { bookingMessages, sayTime, wallTime } from '@transparent-office/widgets/words'
import type { Answering, Asked } from '../asking/asked.ts'
import { html } from '../drawing/html.ts'
import { pathOf } from '../page.ts'
import { missing, type Ahead, type Drawn } from '../reply-page.ts'
import { drawBooking } from './draw-booking.ts'
import { findBooking, findTickets, ownOf, type Own } from './find-own.ts'

/** A booking by its code: its ticket, and what can be done with it. */
export const showBooking: Answering = async (asked) => {
  const own = ownOf(asked)
  const booking = await findBooking(asked, own)
  return booking
    ? {
        ...(await drawn(asked, own!, booking)),
        widgets: true,
        keeps: true,
        ahead: aheadOf(asked, booking),
      }
    : missing(asked.page, asked.page.words.missingBooking)
}

function aheadOf({ page }: Asked, { on, at, clock, state }: Booking): Ahead | undefined {
  const { language } = page
  if (state !== 'booked' && state !== 'checked-in') return undefined
  return { what: bookingMessages[language].yours, on, at: sayTime(language, at, clock) }
}

/** To the booking's own page; the code travels unseen until there. */
export const openBooking: Answering = (asked) => {
  const own = ownOf(asked)
  return own
    ? { onward: bookingPath(asked, own) }
    : missing(asked.page, asked.page.words.missingBooking)
}

/** Where a booking is opened by its code. */
export const bookingPath = ({ page }: Asked, { id, code }: Own, news?: string): string =>
  pathOf(page, `bookings/${id}`, { code, ...(news && { news }) })

async function drawn(asked: Asked, { code }: Own, booking: Booking, no = ''): Promise<Drawn> {
  const tickets = await findTickets(asked, booking, code)
  const news = asked.given.get('news') ?? undefined
  const { page, api, publicUrl } = asked
  const { halls } = await api.network.findBranch({ branch: booking.branch.id })
  const title = bookingMessages[page.language].yours
  return {
    title,
    // It stays when the widget stands in for the rest.
    content: html`<h1 class="unseen">${title}</h1>
      ${drawBooking(page, { booking, code, publicUrl, tickets, halls, news, no })}`,
  }
}

/** The booking as it is, with why a press could not be followed. */
export async function showRefused(asked: Asked, own: Own, problem: Problem): Promise<Drawn> {
  const booking = await findBooking(asked, own)
  if (!booking) return missing(asked.page, asked.page.words.missingBooking)
  const no = sayRefused(asked, booking, problem)
  return { ...(await drawn(asked, own, booking, no)), status: 409 }
}

function sayRefused({ page }: Asked, booking: Booking, { code, opensAt }: Problem): string {
  const words = bookingMessages[page.language]
  const opens = opensAt && wallTime(opensAt, page.office.timeZone).at
  return words.hindered(code, opens ?? booking.checkInFrom)
}
