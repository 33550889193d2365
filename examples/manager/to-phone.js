// @ts-check
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayMoment, sayOfDay, sayTime } from '/shared/say.js'
import { branchNow } from './branches.js'
import { drawButton, drawLink } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** Asks whom to phone of the shown branch. */
export const loadToPhone = () =>
  read(async () => {
    const { branch } = state
    if (!branch) return
    const { items } = await office.bookings.listBookings({ branch, toPhone: 'yes' })
    if (branch === state.branch) change({ toPhone: items })
  })

/** @param {import('./state.js').StaffBooking} booking */
const mark = ({ id, name }) =>
  act(async (key) => {
    await office.bookings.markPhoned({ id }, { key })
    change({ toPhone: state.toPhone?.filter((one) => one.id !== id) })
    announce(words().phoned(name))
    focusOn('main h1')
  })

/** Whom to phone: their day was closed and they have no e-mail. */
export function drawToPhone() {
  const said = words()
  const { toPhone } = state
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.toPhone(plain(branchNow()?.title))),
    drawLink(said.reload, () => void loadToPhone()),
    !toPhone && h('p', { key: 'loading', class: 'hint' }, '…'),
    toPhone?.length === 0 && h('p', { key: 'none' }, said.nobodyToPhone),
    h(
      'ul',
      { key: 'list', class: 'others' },
      (toPhone ?? []).map((booking) => h('li', { key: booking.id }, drawPerson(booking))),
    ),
  ]
}

/** @param {import('./state.js').StaffBooking} booking */
function drawPerson(booking) {
  const said = words()
  const { name, phone, on, at, clock, services, closure } = booking
  const kept = closure?.kept
  return [
    h(
      'div',
      null,
      h('b', null, name),
      phone && h('a', { key: 'phone', class: 'call', href: `tel:${phone}` }, phone),
      h(
        'p',
        { key: 'was' },
        `${said.wasBooked(sayMoment(on, at, clock))} ${services.map(({ title }) => plain(title)).join(' · ')}`,
      ),
      h(
        'p',
        { key: 'why' },
        plain(closure?.note) || said.reasons[/** @type {'other'} */ (closure?.reason)],
      ),
      h(
        'p',
        { key: 'kept' },
        kept
          ? said.offer(
              sayMoment(kept.on, kept.at, kept.clock),
              plain(kept.branch.title),
              `${sayOfDay(kept.untilOn)}, ${sayTime(kept.untilAt, kept.untilClock)}`,
            )
          : said.offerNone,
      ),
    ),
    drawButton(said.markPhoned, () => void mark(booking), { second: true, about: name }),
  ]
}
