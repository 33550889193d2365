// @ts-check
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { office } from '/shared/office.js'
import { showAsked } from './show-asked.js'
import { drawButton } from './button.js'
import { change } from './state.js'
import { words } from './words.js'

/** @param {import('./state.js').Ticket} ticket @param {string} typed */
function voidRun(ticket, typed) {
  const minutes = Number(typed)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 120) {
    change({ asked: { ticket, voiding: { minutes: typed, mistake: words().voidMistake } } })
    return focusOn('#void-minutes')
  }
  return act(async (key) => {
    const { id } = ticket
    const { voided } = await office.queue.voidRun({ id, minutes, why: 'many-printed' }, { key })
    announce(words().voided(voided))
    await read(async () => showAsked({ ticket: await office.queue.findTicket({ id }) }))
  })
}

/**
 * Asks how many minutes about a ticket its kiosk printed for nobody; Esc leaves all as it is.
 *
 * @param {import('./state.js').Ticket} ticket
 * @param {NonNullable<import('./state.js').Asked['voiding']>} voiding
 */
export function drawVoiding(ticket, { minutes, mistake }) {
  const said = words()
  const no = () => change({ asked: { ticket } })
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target))
    void voidRun(ticket, String(form.get('void-minutes') ?? '').trim())
  }
  return h(
    'dialog',
    { key: 'voiding', 'aria-labelledby': 'voiding', onclose: no },
    h('h2', { id: 'voiding' }, said.voidAsk(ticket.number)),
    h('p', null, said.voidHint),
    h(
      'form',
      { onsubmit, novalidate: true },
      drawField('void-minutes', said.voidMinutes, { value: minutes, mistake }),
      h(
        'p',
        { class: 'acts' },
        drawButton(said.no, no, { second: true }),
        h('button', { class: 'button' }, said.yesVoid),
      ),
    ),
  )
}
