// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { drawButton } from '../button.js'
import { discard } from './discard.js'
import { drawArea, drawSelect, drawTicks } from './fields.js'
import { changeCard, draftHere, keepTyped } from './open-card.js'
import { backToList } from './list.js'
import { drawRows } from './rows.js'
import { sayMistake } from './say-mistake.js'
import { isNew, readForm } from './typed.js'
import { words } from './words.js'
import { cardWith, readTyped } from './written.js'

/** @typedef {import('../state.js').OpenCard} OpenCard */

/** Looks at what would change, or says what is wrong. @param {OpenCard} card */
function check({ base, shelves, typed }) {
  if (!typed) return
  const said = words()
  const { written, mistakes } = readTyped(base, typed)
  if (Object.keys(mistakes).length > 0) {
    changeCard({
      mistakes: Object.fromEntries(
        Object.entries(mistakes).map(([field, mistake]) => [
          field,
          sayMistake(field, said.mistakes[mistake]),
        ]),
      ),
    })
    return focusOn('#mistakes')
  }
  if (Object.keys(written).length === 0) {
    changeCard({ mistakes: { 'title.uk': said.nothingNew } })
    return focusOn('#mistakes')
  }
  changeCard({
    mistakes: {},
    view: 'look',
    next: { written, card: cardWith(base, written, shelves) },
  })
  focusOn('main h1')
}

/** The fields of a card; what is typed is kept in this tab at each letter. @param {OpenCard} card */
export function drawForm(card) {
  const said = words()
  const { base, typed, stamp, mistakes, shelves } = card
  if (!typed) return []
  const { texts, rows, picked } = typed
  const { parts, groups } = said
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    keepTyped(readForm(new FormData(/** @type {HTMLFormElement} */ (event.target))))
    check(card)
  }
  const oninput = (/** @type {Event} */ { currentTarget }) =>
    keepTyped(readForm(new FormData(/** @type {HTMLFormElement} */ (currentTarget))))
  const field = (/** @type {string} */ id, /** @type {string} */ label, hint = '') =>
    drawField(id, label, { value: texts[id], hint, mistake: mistakes[id] })
  const area = (/** @type {string} */ id, /** @type {string} */ label, hint = '', count = 2) =>
    drawArea(id, label, { value: texts[id], hint, mistake: mistakes[id], rows: count })
  /** @param {string} id @param {string} label @param {(readonly [string, string])[]} options */
  const select = (id, label, options) =>
    drawSelect(id, label, options, { value: texts[id], mistake: mistakes[id] })
  const titled = (/** @type {{id: string, title: Record<string, string>}[]} */ items) =>
    items.map(({ id, title }) => /** @type {const} */ ([id, plain(title)]))
  /** On a new card nothing is chosen yet. @param {(readonly [string, string])[]} options */
  const chosen = (options) =>
    isNew(base) ? [/** @type {const} */ (['', said.choose]), ...options] : options
  const pair = (/** @type {import('/shared/draw.js').Child[]} */ ...both) =>
    h('div', { class: 'pair' }, both)
  const group = (
    /** @type {keyof typeof groups} */ name,
    /** @type {import('/shared/draw.js').Child[]} */ ...inside
  ) =>
    h(
      'section',
      { key: name, 'aria-labelledby': `g-${name}` },
      h('h2', { id: `g-${name}` }, groups[name]),
      inside,
    )
  return [
    h(
      'h1',
      { key: 'heading', tabindex: -1 },
      isNew(base) ? said.adding : said.editing(plain(base.title)),
    ),
    h('p', { key: 'kept', class: 'hint' }, said.kept),
    h(
      'form',
      {
        key: `form ${base.id} ${stamp}`,
        id: 'card-form',
        onsubmit,
        oninput,
        onchange: oninput,
        novalidate: true,
      },
      drawMistakes(mistakes),
      group(
        'said',
        pair(
          area('title.uk', `${parts.title}, ${said.inUk}`),
          area('title.en', `${parts.title}, ${said.inEn}`),
        ),
        pair(
          area('result.uk', `${parts.result}, ${said.inUk}`),
          area('result.en', `${parts.result}, ${said.inEn}`),
        ),
        area('synonyms', parts.synonyms, said.synonymsHint, 5),
        isNew(base) && field('service', parts.service, said.serviceHint),
      ),
      group('papers', drawRows('documents', said.paper, rows.documents, mistakes)),
      group(
        'terms',
        h('h3', { key: 'terms' }, parts.deadlines),
        drawRows('deadlines', said.term, rows.deadlines, mistakes),
        h('h3', { key: 'cost' }, parts.fee),
        select('fee.kind', parts.fee, Object.entries(said.feeKinds)),
        drawRows('amounts', said.sum, rows.amounts, mistakes),
        field('fee.asOf', said.asOf, said.asOfHint),
        pair(
          area('fee.note.uk', `${said.note}, ${said.inUk}`),
          area('fee.note.en', `${said.note}, ${said.inEn}`),
        ),
      ),
      group(
        'office',
        drawTicks('channels', parts.channels, Object.entries(said.ways), {
          value: picked.channels,
          mistake: mistakes.channels,
        }),
        select('category', parts.category, chosen(titled(shelves.categories))),
        field('letter', parts.letter, said.letterHint),
        field('minutes', parts.minutes),
        field('extraMinutes', parts.extraMinutes),
        drawTicks('lifeEvents', parts.lifeEvents, titled(shelves.lifeEvents), {
          value: picked.lifeEvents,
          mistake: mistakes.lifeEvents,
        }),
      ),
      group(
        'law',
        select('agency', parts.agency, chosen(titled(shelves.agencies))),
        select('decidedAt', parts.decidedAt, Object.entries(said.decided)),
        h('h3', { key: 'grounds' }, parts.refusalGrounds),
        drawRows('refusalGrounds', said.ground, rows.refusalGrounds, mistakes),
        area('legalBasis', parts.legalBasis, said.aLine, 3),
        field('nationalId', parts.nationalId),
      ),
      h(
        'p',
        { key: 'acts', class: 'acts' },
        isNew(base)
          ? drawButton(said.toList, backToList, { key: 'back', second: true })
          : drawButton(said.backToCard, leave, { key: 'back', second: true }),
        draftHere() && drawButton(said.discard, discard, { key: 'discard', second: true }),
        h('button', { class: 'button' }, said.lookFirst),
      ),
    ),
  ]
}

/** Back to the card; what was typed stays to be gone on with. */
function leave() {
  changeCard({ view: 'card', mistakes: {} })
  focusOn('main h1')
}
