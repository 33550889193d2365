// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayDay, sayMoment, sayTerm, sayTime } from '/shared/say.js'
import { showAsked } from './show-asked.js'
import { drawButton } from './button.js'
import { change } from './state.js'
import { words } from './words.js'

/** @typedef {import('./state.js').PersonFound} PersonFound */
/** @typedef {NonNullable<import('./state.js').Asked['people']>} People */

/** A Ukrainian number as people read it. @param {string} phone */
const spaced = (phone) =>
  phone.replace(/^\+38(\d{3})(\d{3})(\d\d)(\d\d)$/, '$1\u00a0$2\u00a0$3\u00a0$4')

/**
 * Whoever was found: each with their bookings, tickets of today and applications.
 *
 * @param {People} people
 */
export function drawPeople({ items, more, by, asked }) {
  const said = words()
  return h(
    'section',
    { key: 'people', 'aria-labelledby': 'found' },
    h(
      'h2',
      { id: 'found', tabindex: -1 },
      items.length > 0 ? said.peopleFound(items.length) : said.noneBooked(asked),
    ),
    more && h('p', { key: 'more', class: 'hint' }, said.morePeople),
    items.map((person, index) => drawPerson(person, index, by)),
  )
}

/** @param {PersonFound} person @param {number} index @param {People['by']} by */
function drawPerson({ name, phone, bookings, tickets, applications }, index, by) {
  const said = words()
  const openBooking = (/** @type {string} */ id) =>
    read(async () => {
      const booking = await office.bookings.findBooking({ id })
      showAsked({ booking: { booking, ...(name && { name }), by } })
    })
  const openTicket = (/** @type {string} */ id) =>
    read(async () => showAsked({ ticket: await office.queue.findTicket({ id }) }))
  const of = (/** @type {string} */ thing) => [name, thing].filter(Boolean).join(', ')
  const newCode = (
    /** @type {import('./state.js').Reissuing['thing']} */ thing,
    /** @type {string} */ about,
  ) =>
    drawButton(said.newCode, () => change({ reissuing: { thing, about } }), { second: true, about })
  return h(
    'article',
    { key: `person-${index}`, class: 'person' },
    h('h3', null, name ?? said.noName, phone && ` · ${spaced(phone)}`),
    h(
      'ul',
      { class: 'services' },
      bookings.map(({ id, on, at, clock, state, services, closed }) =>
        h(
          'li',
          { key: id },
          h(
            'span',
            null,
            `${sayMoment(on, at, clock)} · ${said.bookingStates[/** @type {'booked'} */ (state)] ?? state} · ${services.map((title) => plain(title)).join(' · ')}`,
            closed && ` · ${said.dayClosed}`,
          ),
          h(
            'span',
            { class: 'acts' },
            drawButton(said.open, () => void openBooking(id), {
              second: true,
              about: of(sayTime(at, clock)),
            }),
            state === 'booked' && newCode({ booking: id }, of(sayMoment(on, at, clock))),
          ),
        ),
      ),
      tickets.map(({ id, number, state, services }) =>
        h(
          'li',
          { key: id },
          h(
            'span',
            null,
            `${said.ticket(number)} · ${said.ticketStates[/** @type {'waiting'} */ (state)] ?? state} · ${services.map((title) => plain(title)).join(' · ')}`,
          ),
          drawButton(said.open, () => void openTicket(id), { second: true, about: number }),
        ),
      ),
      applications.map(({ number, service, state, decisionBy, decisionByAt }) =>
        h(
          'li',
          { key: number },
          h(
            'span',
            null,
            [
              number,
              plain(service),
              said.applicationStates[/** @type {'registered'} */ (state)],
              decisionBy && said.decideBy(sayTerm(sayDay(decisionBy), decisionByAt)),
            ]
              .filter(Boolean)
              .join(' · '),
          ),
          newCode({ application: number }, of(number)),
        ),
      ),
    ),
  )
}
