import type { Booking, Problem } from '@transparent-office/contract'
import { bookingMessages, sayTime, wallTime } from '@transparent-office/words'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { html } from '../drawing/html.ts'
import { pathOf } from '../page.ts'
import { missing } from '../reply-page.ts'
import type { Ahead, Drawn } from '../drawn.ts'
import { drawBooking } from './draw-booking.ts'
import { findBooking, findTickets, readIdWithCode, type IdWithCode } from './find-with-code.ts'

/** A booking by its code: its ticket, and what can be done with it. */
export const showBooking: PageHandler = async (request) => {
  const own = readIdWithCode(request)
  const booking = await findBooking(request, own)
  return booking
    ? {
        ...(await drawn(request, own!, booking)),
        widgets: true,
        offline: true,
        ahead: aheadOf(request, booking),
      }
    : missing(request.page, request.page.words.missingBooking)
}

function aheadOf({ page }: PageRequest, { on, at, clock, state }: Booking): Ahead | undefined {
  const { language } = page
  if (state !== 'booked' && state !== 'checked-in') return undefined
  return { what: bookingMessages[language].yours, on, at: sayTime(language, at, clock) }
}

/** To the booking's own page; the code travels unseen until there. */
export const openBooking: PageHandler = (request) => {
  const own = readIdWithCode(request)
  return own
    ? { redirect: bookingPath(request, own) }
    : missing(request.page, request.page.words.missingBooking)
}

/** Where a booking is opened by its code. */
export const bookingPath = (
  { page }: PageRequest,
  { id, code }: IdWithCode,
  news?: string,
): string => pathOf(page, `bookings/${id}`, { code, ...(news && { news }) })

async function drawn(
  request: PageRequest,
  { code }: IdWithCode,
  booking: Booking,
  no = '',
): Promise<Drawn> {
  const tickets = await findTickets(request, booking, code)
  const news = request.given.get('news') ?? undefined
  const { page, api, publicUrl } = request
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
export async function showRefused(
  request: PageRequest,
  own: IdWithCode,
  problem: Problem,
): Promise<Drawn> {
  const booking = await findBooking(request, own)
  if (!booking) return missing(request.page, request.page.words.missingBooking)
  const no = sayRefused(request, booking, problem)
  return { ...(await drawn(request, own, booking, no)), status: 409 }
}

function sayRefused({ page }: PageRequest, booking: Booking, { code, opensAt }: Problem): string {
  const words = bookingMessages[page.language]
  const opens = opensAt && wallTime(opensAt, page.office.timeZone).at
  return words.hindered(code, opens ?? booking.checkInFrom)
}
