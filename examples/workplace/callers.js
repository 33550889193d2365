// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayMoment } from '/shared/say.js'
import { drawButton } from './button.js'
import { state } from './state.js'
import { words } from './words.js'

/** Finds the bookings to come of who phones; only the end of the number is sent. @param {string} digits */
export async function findCallers(digits) {
  const branch = state.queue?.branch.id ?? ''
  const { items } = await office.bookings.listBookings({ branch, phoneEnds: digits.slice(-4) })
  return items.filter(({ phone = '' }) => phone.endsWith(digits.slice(-9)))
}

/**
 * Bookings to choose from: whose they are, when, for what.
 *
 * @param {NonNullable<import('./state.js').Asked['callers']>} callers
 * @param {(booking: NonNullable<import('./state.js').Asked['booking']>) => void} show
 */
export function drawCallers({ number, items }, show) {
  const said = words()
  const open = (/** @type {string} */ id, /** @type {string} */ name) =>
    read(async () => {
      const booking = await office.bookings.findBooking({ id })
      show({ booking, name, by: 'phone' })
    })
  return h(
    'section',
    { key: 'callers', 'aria-labelledby': 'found' },
    h(
      'h2',
      { id: 'found', tabindex: -1 },
      items.length > 0 ? said.bookingsFound(items.length) : said.noneBooked(number),
    ),
    h(
      'ul',
      { class: 'services' },
      items.map(({ id, name, on, at, services }) =>
        h(
          'li',
          { key: id },
          h(
            'span',
            null,
            h('b', null, name),
            ` · ${sayMoment(on, at)} · ${services.map(({ title }) => plain(title)).join(' · ')}`,
          ),
          drawButton(said.open, () => void open(id, name), {
            second: true,
            about: `${name}, ${at}`,
          }),
        ),
      ),
    ),
  )
}
