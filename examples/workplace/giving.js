// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from './button.js'
import { beginMaking } from './making.js'
import { change, state } from './state.js'
import { words } from './words.js'

const none = () => ({ visit: [], ground: '' })
const servicesMost = 6

/** Puts a service on the ticket; one that is there already stays once. @param {import('./state.js').ServiceSummary} service */
export function addService(service) {
  const giving = state.giving ?? none()
  const others = giving.visit.filter((one) => one.service.id !== service.id)
  if (others.length >= servicesMost) return announce(words().enough)
  const visit = [...others, { service, persons: 1 }]
  change({ giving: { ...giving, visit }, asked: undefined, making: undefined })
  focusOn('#giving')
}

/** @param {string} id */
function removeService(id) {
  const giving = state.giving ?? none()
  const visit = giving.visit.filter(({ service }) => service.id !== id)
  change({ giving: visit.length > 0 ? { ...giving, visit } : undefined })
  focusOn(visit.length > 0 ? '#giving' : '#asked')
}

/** @param {import('./state.js').Giving} giving */
const give = ({ visit, ground }) =>
  act(async (key) => {
    const { code, ...ticket } = await office.queue.issueTicket(
      {
        branch: state.queue?.branch.id,
        visit: visit.map(({ service: { id }, persons }) => ({ service: id, persons })),
        ...(ground && { outOfTurn: ground }),
      },
      { key },
    )
    change({ given: { ticket, code }, giving: undefined, asked: undefined })
  })

/** The ticket being put together: its services with persons, the right out of turn with its ground. */
export function drawGiving() {
  const { giving } = state
  if (!giving) return false
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    void give(giving)
  }
  return h(
    'form',
    { key: 'giving', class: 'asked', 'aria-labelledby': 'giving', onsubmit },
    h('h2', { id: 'giving', tabindex: -1 }, said.newTicket),
    h(
      'ul',
      { class: 'services' },
      giving.visit.map((one) => drawChosen(one)),
    ),
    h(
      'p',
      { class: 'field' },
      h('label', { for: 'out-of-turn' }, said.outOfTurn),
      h('span', { id: 'out-of-turn-hint', class: 'hint' }, said.outOfTurnHint),
      h(
        'select',
        {
          id: 'out-of-turn',
          'aria-describedby': 'out-of-turn-hint',
          onchange: (/** @type {Event} */ { target }) => {
            giving.ground = /** @type {HTMLSelectElement} */ (target).value
          },
        },
        h('option', { value: '' }, said.inTurn),
        Object.entries(said.grounds).map(([id, text]) => h('option', { key: id, value: id }, text)),
      ),
    ),
    h(
      'p',
      { class: 'acts' },
      h('button', { class: 'button' }, said.give),
      drawButton(said.bookTime, () => beginMaking(giving.visit), { second: true }),
    ),
  )
}

/** @param {import('./state.js').Giving['visit'][number]} chosen */
function drawChosen(chosen) {
  const said = words()
  const { id, title } = chosen.service
  return h(
    'li',
    { key: id },
    h('span', null, h('b', null, plain(title))),
    h(
      'label',
      { class: 'how-many' },
      said.howMany,
      h('span', { class: 'unseen' }, ` ${plain(title)}`),
      h('input', {
        type: 'number',
        min: 1,
        max: 10,
        required: true,
        value: chosen.persons,
        onchange: (/** @type {Event} */ { target }) => {
          chosen.persons = /** @type {HTMLInputElement} */ (target).valueAsNumber || 1
        },
      }),
    ),
    drawButton(said.remove, () => removeService(id), { second: true, about: plain(title) }),
  )
}
