// @ts-check
import { isProblem } from '/embed/sdk.js'
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { onTheWall } from '/shared/office-clock.js'
import { sayDay, sayMoment } from '/shared/say.js'
import { showAsked } from './asking.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
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
const checkIn = ({ booking: { id }, code }) =>
  act(async (key) => {
    const booking = await office.bookings.checkIn({ id, by: 'reception' }, { key })
    change({ asked: { booking: { booking, code } } })
    const [first] = booking.tickets
    if (first) change({ given: { ticket: await office.queue.findTicket({ id: first.id }), code } })
  }, sayTooEarly)

/** @param {AskedBooking} asked */
export const confirmCancelling = ({ booking: asked, code }) =>
  act(async (key) => {
    change({ asked: { booking: { booking: asked, code } } })
    const booking = await office.bookings.cancel({ id: asked.id }, { key })
    showAsked({ booking: { booking, code } })
  })

/** Asks for the nearest times of the same visit here. @param {AskedBooking} asked */
const askStarts = (asked) =>
  read(async () => {
    const { days } = await office.bookings.listAvailability({
      visit: asked.booking.services.map(
        ({ id, persons }) => /** @type {`${string}:${number}`} */ (`${id}:${persons}`),
      ),
      branch: state.queue?.branch.id,
      limit: 6,
    })
    const starts = days
      .flatMap((day) => day.starts)
      .filter(({ startsAt }) => startsAt !== asked.booking.startsAt)
      .slice(0, 18)
    change({ asked: { booking: { ...asked, starts } }, note: undefined })
    focusOn('#starts')
  })

/** @param {AskedBooking} asked @param {import('./state.js').Start} start */
const move = ({ booking: { id }, code }, { startsAt, branch }) =>
  act(async (key) => {
    const booking = await office.bookings.move({ id, startsAt, branch }, { key })
    showAsked({ booking: { booking, code } })
    announce(words().moved(sayMoment(booking.on, booking.at)))
  })

/** A booking that the person brought: check in, another time, cancel. */
export function drawAskedBooking(/** @type {AskedBooking} */ asked) {
  const said = words()
  const { on, at, branch, services, state: stands, tickets } = asked.booking
  const here = branch.id === state.queue?.branch.id
  return h(
    'section',
    { key: 'booking', class: 'asked', 'aria-labelledby': 'found' },
    h('h2', { id: 'found', tabindex: -1 }, said.bookedAt(sayMoment(on, at))),
    h(
      'p',
      null,
      [
        said.bookingStates[/** @type {'booked'} */ (stands)] ?? stands,
        ...tickets.map(({ number }) => said.ticket(number)),
      ].join(' · '),
    ),
    h('p', { class: 'hint' }, services.map(({ title }) => plain(title)).join(' · ')),
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
        drawButton(said.otherTime, () => void askStarts(asked), { key: 'move', second: true }),
        drawButton(
          said.cancelBooking,
          () => change({ asked: { booking: { ...asked, cancelling: true } } }),
          { key: 'cancel', second: true },
        ),
      ),
    asked.starts && drawStarts(asked, asked.starts),
  )
}

/** @param {AskedBooking} asked @param {import('./state.js').Start[]} starts */
function drawStarts(asked, starts) {
  const days = [...new Set(starts.map(({ on }) => on))]
  return [
    h(
      'h2',
      { key: 'starts', id: 'starts', tabindex: -1 },
      days.length > 0 ? words().nearestTimes : words().noTimes,
    ),
    days.map((on) => [
      h('h3', { key: on }, sayDay(on)),
      h(
        'ul',
        { key: `${on} times`, class: 'starts' },
        starts
          .filter((start) => start.on === on)
          .map((start) =>
            h(
              'li',
              { key: start.startsAt },
              drawButton(start.at, () => void move(asked, start), {
                second: true,
                about: sayDay(on),
              }),
            ),
          ),
      ),
    ]),
  ]
}
