// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { office } from '/shared/office.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayDay } from '/shared/say.js'
import { lookAt } from './look-at.js'
import { readHours, writeHours } from './read-hours.js'
import { change, state, unmarked } from './state.js'
import { words } from './words.js'

/** @returns {import('./state.js').DayForm} */
const none = () => ({
  on: '',
  how: 'closed',
  hours: '',
  reason: 'repair',
  uk: '',
  en: '',
  mistakes: {},
})

const reasons = /** @type {const} */ ([
  'holiday',
  'repair',
  'no-power',
  'no-staff',
  'security',
  'other',
])

/** @param {FormData} typed */
function check(typed) {
  const said = words()
  const text = (/** @type {string} */ name) => String(typed.get(name) ?? '').trim()
  const how = /** @type {import('./state.js').DayForm['how']} */ (text('how'))
  const on = text('on')
  const hours = how === 'closed' ? [] : readHours(text('day-hours'))
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (on < onTheWall(officeNow()).on) mistakes.on = said.mistakes.on
  if (!hours || (how === 'other' && hours.length === 0)) mistakes['day-hours'] = said.mistakes.hours
  const [uk, en] = [text('note-uk'), text('note-en')]
  if (en && !uk) mistakes['note-uk'] = said.mistakes.note
  const dayForm = { on, how, hours: text('day-hours'), reason: text('reason'), uk, en, mistakes }
  change({ ...unmarked(), dayForm })
  if (!hours || Object.keys(mistakes).length > 0) return focusOn('#mistakes')
  const note = uk ? { uk, ...(en && { en }) } : undefined
  const sayReason = said.reasons[/** @type {'other'} */ (dayForm.reason)]
  void lookAt({
    kind: 'day',
    on,
    says: `${sayDay(on)} — ${writeHours(hours) || said.closedThen}. ${uk || sayReason}`,
    ask: ({ key, ...options }) =>
      office.bookings.changeDay(
        { branch: state.branch ?? '', on, hours, reason: dayForm.reason, note, ...options },
        { key },
      ),
  })
}

/** A day that shall differ from the week: which, how, why. */
export function drawDayForm() {
  const said = words()
  const form = state.dayForm ?? none()
  const { on, how, hours, reason, uk, en, mistakes } = form
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    check(new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  const choose = (/** @type {typeof how} */ one) =>
    h(
      'label',
      { class: 'pick' },
      h('input', {
        type: 'radio',
        name: 'how',
        value: one,
        checked: how === one,
        onchange: () => change({ dayForm: keep(one) }),
      }),
      said.dayHow[one],
    )
  return h(
    'form',
    { key: 'day', id: 'day', onsubmit, novalidate: true, 'aria-labelledby': 'day-heading' },
    h('h2', { id: 'day-heading' }, said.changeDay),
    drawMistakes(mistakes),
    drawField('on', said.whichDay, { type: 'date', value: on, mistake: mistakes.on }),
    h(
      'fieldset',
      { key: 'how' },
      h('legend', null, said.thatDay),
      choose('closed'),
      choose('other'),
    ),
    how === 'other' &&
      h(
        'div',
        { key: 'hours' },
        drawField('day-hours', said.openHours, {
          value: hours,
          hint: said.hoursHint,
          mistake: mistakes['day-hours'],
        }),
      ),
    h(
      'p',
      { key: 'reason', class: 'field' },
      h('label', { for: 'reason' }, said.why),
      h(
        'select',
        { id: 'reason', name: 'reason' },
        reasons.map((one) =>
          h('option', { key: one, value: one, selected: one === reason }, said.reasons[one]),
        ),
      ),
    ),
    h(
      'div',
      { key: 'notes' },
      drawField('note-uk', said.noteUk, {
        value: uk,
        hint: said.noteHint,
        mistake: mistakes['note-uk'],
      }),
      drawField('note-en', said.noteEn, { value: en }),
    ),
    h('p', { key: 'look', class: 'acts' }, h('button', { class: 'button' }, said.lookFirst)),
  )
}

/** What stands in the form now, so that drawing it anew loses none of it. @param {import('./state.js').DayForm['how']} how */
function keep(how) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('day'))
  const typed = new FormData(form)
  const text = (/** @type {string} */ name) => String(typed.get(name) ?? '')
  return {
    how,
    mistakes: {},
    on: text('on'),
    hours: text('day-hours'),
    reason: text('reason'),
    uk: text('note-uk'),
    en: text('note-en'),
  }
}
