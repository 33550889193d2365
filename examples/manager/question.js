// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

/**
 * Asks before something that can't be taken back easily; Esc says no.
 *
 * @param {import('./state.js').Question} question
 */
export const ask = (question) => change({ question })

/** The question, while it waits for an answer. */
export function drawQuestion() {
  const { question } = state
  if (!question) return false
  const { heading, hint, yes, why, answer } = question
  const no = () => change({ question: undefined })
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.target))
    change({ question: undefined })
    focusOn('main h1')
    answer(String(typed.get('why') ?? '').trim() || undefined)
  }
  return h(
    'dialog',
    { key: 'asked', 'aria-labelledby': 'asked', onclose: no },
    h('h2', { id: 'asked' }, heading),
    h('p', null, hint),
    h(
      'form',
      { onsubmit, novalidate: true },
      why && drawField('why', why.label, { hint: why.hint }),
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(words().back, no, { second: true }),
        h('button', { class: 'button' }, yes),
      ),
    ),
  )
}
