// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { office } from '/shared/office.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

const whys = /** @type {const} */ (['papers', 'payment', 'copy', 'other'])

/** @param {import('./state.js').StaffTicket} ticket @param {typeof whys[number]} why */
const park = ({ id, number }, why) =>
  act(async (key) => {
    change({ aside: undefined })
    await office.queue.park({ id, why }, { key })
    leaveDesk()
    announce(words().parkedNow(number))
  })

/** Shows the desk free at once, without waiting for the news. */
export function leaveDesk() {
  const desk = /** @type {import('./state.js').Desk} */ (state.desk)
  change({ desk: { ...desk, ticket: undefined }, takingIn: undefined })
  focusOn('main h1')
}

/** Asks what a ticket is set aside for; Esc leaves it at the desk. @param {import('./state.js').StaffTicket} ticket */
export function drawParking(ticket) {
  const said = words()
  const no = () => change({ aside: undefined })
  return h(
    'dialog',
    { key: 'parking', 'aria-labelledby': 'parking', onclose: no },
    h('h2', { id: 'parking' }, said.parkAsk(ticket.number)),
    h('p', null, said.parkHint),
    h(
      'p',
      { class: 'acts' },
      whys.map((why) =>
        drawButton(said.parkWhys[why], () => void park(ticket, why), { key: why, second: true }),
      ),
      drawButton(said.no, no, { key: 'no', second: true }),
    ),
  )
}

/** @param {{id: string, number: string}} ticket */
const callBack = ({ id }) =>
  act(async (key) => {
    const { workplace } = /** @type {import('./state.js').Desk} */ (state.desk)
    const desk = await office.queue.callTicket(
      { workplace: workplace.id, ticket: id, why: 'papers-brought' },
      { key },
    )
    change({ desk })
    announce(words().called(desk.ticket?.number ?? ''))
    focusOn('main h1')
  })

/**
 * Tickets parked today; at a free desk each with the press that calls it back.
 *
 * @param {{id: string, number: string}[]} parked
 * @param {boolean} mayCall
 */
export const drawParked = (parked, mayCall) => [
  h('h2', { key: 'parked' }, words().parkedToday),
  h(
    'ul',
    { key: 'parked-list', class: 'missed' },
    parked.map((one) =>
      h(
        'li',
        { key: one.id },
        h('b', null, one.number),
        mayCall &&
          drawButton(words().callBack, () => void callBack(one), {
            second: true,
            about: one.number,
          }),
      ),
    ),
  ),
]
