// @ts-check
import { isProblem } from '/embed/sdk.js'
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { onTheWall } from '/shared/office-clock.js'
import { sayMoment, sayOfDay, sayTime } from '/shared/say.js'
import { showAsked } from './show-asked.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { beginTimes, drawTimes, findTimes } from './times.js'
import { words } from './words.js'

/** @typedef {NonNullable<import('./state.js').Asked['booking']>} AskedBooking */

/** What reception cannot do, with the hour from which it can. @param {unknown} error */
function sayTooEarly(error) {
  if (!isProblem(error, 'too-early') || !error.problem.opensAt) return false
  const note = words().tooEarly(onTheWall(new Date(error.problem.opensAt)).at)
  change({ note })
  announce(note)
  return true
}

/** @param {AskedBooking} asked */
const checkIn = ({ booking: { id }, ...asked }) =>
  act(async (key) => {
    const { code } = asked
    const booking = await office.bookings.checkIn({ id, by: 'reception' }, { key })
    change({ asked: { booking: { ...asked, booking } } })
    const [first] = booking.tickets
    if (first) change({ given: { ticket: await office.queue.findTicket({ id: first.id }), code } })
  }, sayTooEarly)

/** @param {AskedBooking} asked */
export const confirmCancelling = ({ cancelling: _, ...asked }) =>
  act(async (key) => {
    change({ asked: { booking: asked } })
    const booking = await office.bookings.cancel({ id: asked.booking.id }, { key })
    showAsked({ booking: { ...asked, booking } })
  })

/** Asks for times of the same visit here. @param {AskedBooking} asked @param {import('./state.js').Times} wanted */
const askTimes = (asked, wanted) =>
  read(async () => {
    const times = await findTimes(asked.booking.services, wanted)
    const starts = times.starts?.filter(({ startsAt }) => startsAt !== asked.booking.startsAt)
    change({
      asked: { booking: { ...asked, times: { ...times, ...(starts && { starts }) } } },
      note: undefined,
    })
    focusOn('#starts')
  })

/** @param {AskedBooking} asked @param {Pick<import('./state.js').Start, 'startsAt' | 'branch'>} start */
const move = ({ booking: { id }, times, ...asked }, { startsAt, branch }) =>
  act(async (key) => {
    const by = times?.by
    const booking = await office.bookings.move({ id, startsAt, branch, ...(by && { by }) }, { key })
    showAsked({ booking: { ...asked, booking } })
    announce(words().moved(sayMoment(booking.on, booking.at, booking.clock)))
  })

/** A booking that the person brought: check in, another time, cancel. */
export function drawAskedBooking(/** @type {AskedBooking} */ asked) {
  const said = words()
  const { on, at, clock, branch, services, state: stands, tickets } = asked.booking
  const here = branch.id === state.queue?.branch.id
  return h(
    'section',
    { key: 'booking', class: 'asked', 'aria-labelledby': 'found' },
    h('h2', { id: 'found', tabindex: -1 }, said.bookedAt(sayMoment(on, at, clock))),
    h(
      'p',
      null,
      [
        said.bookingStates[/** @type {'booked'} */ (stands)] ?? stands,
        ...tickets.map(({ number }) => said.ticket(number)),
      ].join(' · '),
    ),
    asked.name && h('p', { key: 'name' }, h('b', null, asked.name)),
    h('p', { class: 'hint' }, services.map(({ title }) => plain(title)).join(' · ')),
    asked.booking.closure && drawClosure(asked, asked.booking.closure),
    !here &&
      h(
        'p',
        { key: 'elsewhere', class: 'note warn' },
        said.elsewhere(`${plain(branch.title)}, ${plain(branch.address)}`),
      ),
    here &&
      stands === 'booked' &&
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(said.checkIn, () => void checkIn(asked), { key: 'check-in' }),
        // Six signs alone let a person in; who changes a booking shows more.
        !asked.bySigns &&
          drawButton(
            said.otherTime,
            () => void askTimes(asked, beginTimes(asked.by ?? 'reception')),
            { key: 'move', second: true },
          ),
        !asked.bySigns &&
          drawButton(
            said.cancelBooking,
            () => change({ asked: { booking: { ...asked, cancelling: true } } }),
            { key: 'cancel', second: true },
          ),
      ),
    asked.times &&
      drawTimes(asked.times, {
        ask: (times) => askTimes(asked, times),
        take: (start) => move(asked, start),
      }),
  )
}

/** The day was closed since: why, and the time that is kept instead. @param {AskedBooking} asked @param {NonNullable<import('./state.js').Booking['closure']>} closure */
function drawClosure(asked, { note, kept }) {
  const said = words()
  return h(
    'div',
    { key: 'closure', class: 'note warn' },
    h('p', null, [said.dayClosed, plain(note)].filter(Boolean).join(' ')),
    kept
      ? [
          h(
            'p',
            { key: 'kept' },
            said.keptUntil(
              sayMoment(kept.on, kept.at, kept.clock),
              plain(kept.branch.title),
              `${sayOfDay(kept.untilOn)}, ${sayTime(kept.untilAt, kept.untilClock)}`,
            ),
          ),
          h(
            'p',
            { key: 'take', class: 'acts' },
            drawButton(
              said.takeKept,
              () => void move(asked, { startsAt: kept.startsAt, branch: kept.branch.id }),
              { about: sayMoment(kept.on, kept.at, kept.clock) },
            ),
          ),
        ]
      : h('p', { key: 'none' }, said.noneKept),
  )
}
