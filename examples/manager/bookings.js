// @ts-check
import { focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayDay, sayMinutes, sayPeople } from '/shared/say.js'
import { branchNow } from './branches.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { drawTable } from './table.js'
import { words } from './words.js'

/** Asks for the bookings of the chosen day, at first today's. */
export const loadBookings = () =>
  read(async () => {
    const { branch, day = onTheWall(officeNow()).on } = state
    if (!branch) return
    change({ day })
    const { items } = await office.bookings.listBookings({ branch, on: day })
    if (branch === state.branch && day === state.day) change({ bookings: items })
  })

/** @param {string} day */
async function choose(day) {
  if (!day) return focusOn('#bookings-on')
  change({ day, bookings: undefined })
  await loadBookings()
  focusOn('main h1')
}

/** The bookings of a day, to look at and to print. */
export function drawBookings() {
  const said = words()
  const { day, bookings } = state
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target))
    void choose(String(form.get('bookings-on') ?? ''))
  }
  return [
    h(
      'h1',
      { key: 'heading', tabindex: -1 },
      day ? said.bookingsOf(plain(branchNow()?.title), sayDay(day)) : said.rooms.bookings,
    ),
    h(
      'form',
      { key: 'which', class: 'which-day', onsubmit, novalidate: true },
      h(
        'p',
        { class: 'field' },
        h('label', { for: 'bookings-on' }, said.whichDay),
        h('input', { id: 'bookings-on', name: 'bookings-on', type: 'date', value: day }),
      ),
      h('button', { class: 'button second' }, said.show),
      bookings &&
        bookings.length > 0 &&
        drawButton(said.print, () => print(), { key: 'print', second: true }),
    ),
    !bookings && h('p', { key: 'loading', class: 'hint' }, '…'),
    bookings?.length === 0 && h('p', { key: 'none' }, said.noBookings),
    bookings && bookings.length > 0 && drawList(bookings),
  ]
}

/** @param {import('./state.js').StaffBooking[]} bookings */
function drawList(bookings) {
  const said = words()
  return [
    h('p', { key: 'sum' }, said.booked(bookings.length)),
    drawTable(
      'bookings',
      [said.time, said.who, said.phone, said.forWhat, said.lines, said.bookingState],
      bookings.map(({ id, at, minutes, name, phone, hasEmail, services, legs, state: stands }) => ({
        key: id,
        cells: [
          `${at}, ${sayMinutes(minutes)}`,
          name,
          phone ?? (hasEmail ? said.onlyMail : '—'),
          services
            .map(({ title, persons }) =>
              persons > 1 ? `${plain(title)} (${sayPeople(persons)})` : plain(title),
            )
            .join(' · '),
          legs.map(({ letter }) => letter).join(' '),
          said.bookingStates[/** @type {'booked'} */ (stands)] ?? stands,
        ],
      })),
    ),
  ]
}
