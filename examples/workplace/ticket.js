// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayTime, sayWait } from '/shared/say.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { beginTakingIn, drawTakingIn } from './taking-in.js'
import { words } from './words.js'

/** @typedef {import('./state.js').StaffTicket} StaffTicket */

/**
 * Moves the ticket at the desk on, and shows the desk as it is then without waiting for the news.
 *
 * @param {StaffTicket} ticket
 * @param {'serve' | 'recall' | 'miss' | 'finish'} how
 */
const move = ({ id, number }, how) =>
  act(async (key) => {
    const ticket = await office.queue[how]({ id }, { key })
    const left = how === 'miss' || how === 'finish'
    const desk = /** @type {import('./state.js').Desk} */ (state.desk)
    change({ desk: { ...desk, ticket: left ? undefined : ticket }, takingIn: undefined })
    const said = words()
    announce(
      {
        serve: said.serving,
        recall: said.calledTimes(ticket.times),
        miss: said.missed(number),
        finish: said.served(number),
      }[how],
    )
    if (left) focusOn('main h1')
  })

/** The ticket at the desk: its number, why it was called, what to do, what the person came for. */
export function drawTicket(/** @type {StaffTicket} */ ticket) {
  const said = words()
  const {
    number,
    state: at,
    times,
    reason,
    person,
    bookedAt,
    bookedAtClock,
    arrivedAt,
    outOfTurn,
  } = ticket
  const called = at === 'called'
  const facts = [
    person,
    bookedAt && said.bookedAt(sayTime(bookedAt, bookedAtClock)),
    said.arrivedAt(arrivedAt),
    plain(outOfTurn),
  ].filter(Boolean)
  return [
    h(
      'div',
      { key: 'ticket', class: `ticket ${called ? 'called' : ''}` },
      h('p', { class: 'state' }, called ? said.calledTimes(times) : said.serving),
      h('h1', { tabindex: -1 }, number),
      reason && h('p', { class: 'why' }, plain(reason.text)),
      h('p', null, facts.join(' · ')),
    ),
    h(
      'p',
      { key: 'acts', class: 'acts' },
      called
        ? [
            drawButton(said.serve, () => move(ticket, 'serve'), { letter: 'S' }),
            drawButton(said.recall, () => move(ticket, 'recall'), { letter: 'R', second: true }),
            drawButton(said.miss, () => move(ticket, 'miss'), { letter: 'M', second: true }),
          ]
        : drawButton(said.finish, () => move(ticket, 'finish'), {
            key: 'finish',
            // Amid a form a stray letter must not end the visit.
            ...(!state.takingIn && { letter: 'F' }),
          }),
      !state.takingIn && [
        drawButton(said.park, () => change({ aside: { how: 'park' } }), {
          letter: 'P',
          second: true,
        }),
        drawButton(said.passOn, () => change({ aside: { how: 'pass' } }), {
          letter: 'L',
          second: true,
        }),
      ],
    ),
    state.takingIn ? drawTakingIn(ticket, state.takingIn) : drawServices(ticket),
  ]
}

/** @param {StaffTicket} ticket */
function drawServices(ticket) {
  const said = words()
  const { services, applications } = ticket
  const isTaken = (/** @type {string} */ service) =>
    applications.find((one) => one.service === service)
  const first = services.find(({ id }) => !isTaken(id))
  return h(
    'section',
    { key: 'services', 'aria-labelledby': 'services' },
    h('h2', { id: 'services' }, said.forWhat),
    h(
      'ul',
      { class: 'services' },
      services.map(({ id, title, persons, minutes }) => {
        const taken = isTaken(id)
        return h(
          'li',
          { key: id },
          h(
            'span',
            null,
            h('b', null, plain(title)),
            h(
              'span',
              { class: 'hint' },
              ` ${said.persons(persons)}, ${sayWait({ from: minutes, to: minutes })}`,
            ),
          ),
          taken
            ? h('span', { class: 'taken' }, said.taken(taken.number))
            : ticket.state === 'serving' &&
                drawButton(said.takeIn, () => beginTakingIn(id), {
                  second: true,
                  ...(id === first?.id && { letter: 'T' }),
                  about: plain(title),
                }),
        )
      }),
    ),
  )
}
