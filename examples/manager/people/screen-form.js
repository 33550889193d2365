// @ts-check
import { act, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { branchNow } from '../branches.js'
import { drawButton } from '../button.js'
import { drawSelect } from '../cards/fields.js'
import { change, state } from '../state.js'
import { pageOf, showOnce } from './show-once.js'
import { words } from './words.js'

/** @typedef {import('../state.js').ScreenForm} ScreenForm */

/** Begins to write of a new screen of the shown branch. */
export function beginScreen() {
  change({ screenForm: { kind: 'kiosk', title: '', hall: '', desk: '', mistakes: {} } })
  focusOn('main h1')
}

/** @param {FormData} typed */
function save(typed) {
  const said = words()
  const text = (/** @type {string} */ name) => String(typed.get(name) ?? '').trim()
  const [kind, title, hall, desk] = [text('kind'), text('title'), text('hall'), text('desk')]
  const place = state.workplaces?.find(({ number }) => String(number) === desk)
  const needed = kind === 'desk-board' || kind === 'rating-tablet'
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (title.length < 2) mistakes.title = said.mistakes.title
  if ((needed || desk) && !place) mistakes.desk = said.mistakes.desk
  change({ screenForm: { kind, title, hall, desk, mistakes } })
  if (Object.keys(mistakes).length > 0) return focusOn('#mistakes')
  const { branch = '' } = state
  void act(async (key) => {
    const { code } = await office.staff.addDevice(
      { kind, title, branch, ...(hall && { hall }), ...(place && { workplace: place.id }) },
      { key },
    )
    showOnce(title, code, pageOf(kind))
  })
}

/** The form of a new screen. @param {ScreenForm} form */
export function drawScreenForm({ kind, title, hall, desk, mistakes }) {
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    save(new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  const halls = branchNow()?.halls ?? []
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.addingScreen),
    h(
      'form',
      { key: 'screen', onsubmit, novalidate: true },
      drawMistakes(mistakes),
      drawSelect('kind', said.kind, Object.entries(said.kinds), { value: kind }),
      h(
        'div',
        { key: 'title' },
        drawField('title', said.title, { value: title, mistake: mistakes.title }),
      ),
      drawSelect(
        'hall',
        said.hall,
        [
          ['', said.wholeBranch],
          ...halls.map((one) => /** @type {const} */ ([one.id, plain(one.title)])),
        ],
        { value: hall },
      ),
      h(
        'div',
        { key: 'desk' },
        drawField('desk', said.deskNumber, {
          value: desk,
          hint: said.deskHint,
          mistake: mistakes.desk,
        }),
      ),
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(
          said.back,
          () => {
            change({ screenForm: undefined })
            focusOn('main h1')
          },
          { key: 'back', second: true },
        ),
        h('button', { class: 'button' }, said.save),
      ),
    ),
  ]
}
