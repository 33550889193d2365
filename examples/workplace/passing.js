// @ts-check
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from './button.js'
import { leaveDesk } from './parking.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** @param {string} q */
const find = (q) =>
  read(async () => {
    if (!q) return focusOn('#pass-to')
    const branch = state.desk?.workplace.branch
    const { items } = await office.catalogue.searchServices({
      q,
      branch,
      channel: 'office',
      limit: 5,
    })
    change({ aside: { how: 'pass', asked: q, items } })
    focusOn('#pass-found')
  })

/** @param {import('./state.js').StaffTicket} ticket @param {import('./state.js').ServiceSummary} service */
const pass = ({ id, number }, service) =>
  act(async (key) => {
    change({ aside: undefined })
    await office.queue.transfer({ id, service: service.id }, { key })
    leaveDesk()
    announce(words().passedNow(number, plain(service.title)))
  })

/** Asks for which service a ticket is passed on; Esc leaves it at the desk. @param {import('./state.js').StaffTicket} ticket */
export function drawPassing(ticket) {
  const said = words()
  const { asked, items } = state.aside ?? {}
  const no = () => change({ aside: undefined })
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target))
    void find(String(form.get('pass-to') ?? '').trim())
  }
  return h(
    'dialog',
    { key: 'passing', 'aria-labelledby': 'passing', onclose: no },
    h('h2', { id: 'passing' }, said.passAsk(ticket.number)),
    h(
      'form',
      { onsubmit, novalidate: true },
      drawField('pass-to', said.passField, { hint: said.passHint }),
      h('p', { class: 'acts' }, h('button', { class: 'button' }, said.find)),
    ),
    items && [
      h(
        'h3',
        { key: 'found', id: 'pass-found', tabindex: -1 },
        items.length > 0 ? said.servicesFound(items.length) : said.noneFound(asked ?? ''),
      ),
      h(
        'ul',
        { key: 'services', class: 'services' },
        items.map((service) =>
          h(
            'li',
            { key: service.id },
            h('span', null, plain(service.title)),
            drawButton(said.pass, () => void pass(ticket, service), {
              second: true,
              about: plain(service.title),
            }),
          ),
        ),
      ),
    ],
    h('p', { key: 'no', class: 'acts' }, drawButton(said.no, no, { second: true })),
  )
}
