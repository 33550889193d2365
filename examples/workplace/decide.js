// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** Decides as it was asked and confirmed. */
export const confirmDecision = () =>
  act(async (key) => {
    const { application, deciding } = state
    if (!application || !deciding?.outcome) return
    const { outcome, ground, reasons } = deciding
    change({ deciding: { ...deciding, confirming: false } })
    const refusal = outcome === 'refused' ? { ground, reasons } : {}
    const decided = await office.applications.decide(
      { number: application.number, outcome, ...refusal },
      { key },
    )
    change({ application: decided, deciding: undefined })
    announce(words().decided[outcome])
    focusOn('main h1')
  })

/** @param {FormData} form */
function check(form) {
  const said = words().decideMistakes
  const outcome = /** @type {'granted' | 'refused' | null} */ (form.get('outcome'))
  const ground = String(form.get('ground') ?? '')
  const reasons = String(form.get('reasons') ?? '').trim()
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (!outcome) mistakes.granted = said.outcome
  if (outcome === 'refused' && !ground) mistakes.ground = said.ground
  if (outcome === 'refused' && reasons.length < 10) mistakes.reasons = said.reasons
  const confirming = Object.keys(mistakes).length === 0
  change({ deciding: { ...(outcome && { outcome }), ground, reasons, mistakes, confirming } })
  if (!confirming) focusOn('#mistakes')
}

/** Grant, or refuse with a ground of the card and reasons. @param {import('./state.js').StaffApplication} application */
export function drawDecide({ service }) {
  const said = words()
  const deciding = state.deciding ?? { mistakes: {} }
  const { outcome, mistakes } = deciding
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    check(new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  const mistake = (/** @type {string} */ id) =>
    mistakes[id] && h('span', { id: `${id}-mistake`, class: 'mistake' }, mistakes[id])
  const drawOutcome = (/** @type {'granted' | 'refused'} */ one) =>
    h(
      'label',
      { class: 'pick' },
      h('input', {
        type: 'radio',
        id: one,
        name: 'outcome',
        value: one,
        checked: outcome === one,
        onchange: () => change({ deciding: { ...deciding, outcome: one } }),
      }),
      said[one],
    )
  return h(
    'form',
    { key: 'decide', class: 'decide', onsubmit, novalidate: true },
    drawMistakes(mistakes),
    h(
      'fieldset',
      null,
      h('legend', null, said.decide),
      mistake('granted'),
      drawOutcome('granted'),
      drawOutcome('refused'),
    ),
    outcome === 'refused' && [
      h(
        'p',
        { key: 'ground', class: `field ${mistakes.ground ? 'wrong' : ''}` },
        h('label', { for: 'ground' }, said.ground),
        mistake('ground'),
        h(
          'select',
          { id: 'ground', name: 'ground' },
          h('option', { value: '' }, said.chooseGround),
          service.refusalGrounds.map(({ id, text }) =>
            h('option', { value: id, key: id }, plain(text)),
          ),
        ),
      ),
      h(
        'p',
        { key: 'reasons', class: `field ${mistakes.reasons ? 'wrong' : ''}` },
        h('label', { for: 'reasons' }, said.reasons),
        h('span', { id: 'reasons-hint', class: 'hint' }, said.reasonsHint),
        mistake('reasons'),
        h('textarea', {
          id: 'reasons',
          name: 'reasons',
          rows: 4,
          maxlength: 4000,
          'aria-describedby': 'reasons-hint',
        }),
      ),
    ],
    h('p', { key: 'check' }, h('button', { class: 'button' }, said.check)),
  )
}
