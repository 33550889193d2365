// @ts-check
import { announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { drawButton } from '../button.js'
import { changeCard, keepTyped } from './open-card.js'
import { drawArea, drawSelect, drawTick } from './fields.js'
import { words } from './words.js'
import { state } from '../state.js'

/**
 * @typedef {import('./typed.js').RowList} RowList
 * @typedef {Record<string, string>} Row
 * @typedef {(name: string, row: Row, mistakes: Record<string, string>) => import('/shared/draw.js').Child} DrawRow
 */

/** What a new row begins with. @type {Record<RowList, Row>} */
const fresh = {
  deadlines: { kind: 'standard', value: '', unit: 'working-days' },
  amounts: { amount: '', currency: 'UAH', variant: '' },
  documents: { uk: '', en: '', fromRegister: '' },
  refusalGrounds: { uk: '', en: '' },
}

/** @param {RowList} list @param {(rows: Row[]) => Row[]} how @param {string} focus */
function changeRows(list, how, focus) {
  const { card } = state
  if (!card?.typed) return
  const typed = { ...card.typed, rows: { ...card.typed.rows, [list]: how(card.typed.rows[list]) } }
  keepTyped(typed)
  changeCard({ stamp: card.stamp + 1, mistakes: {} })
  focusOn(`[id="${focus}"]`)
}

/** @type {Record<RowList, DrawRow>} */
const drawn = {
  deadlines: (name, { kind, value, unit }, mistakes) => {
    const said = words()
    return [
      drawSelect(`${name}.kind`, said.kind, Object.entries(said.kinds), { value: kind }),
      drawField(`${name}.value`, said.number, { value, mistake: mistakes[`${name}.value`] }),
      drawSelect(`${name}.unit`, said.unit, Object.entries(said.units), { value: unit }),
    ]
  },
  amounts: (name, { amount, currency = 'UAH', variant }, mistakes) => {
    const said = words()
    const label = currency === 'UAH' ? said.amount : said.amountIn(currency)
    return [
      h('input', { key: 'currency', type: 'hidden', name: `${name}.currency`, value: currency }),
      drawField(`${name}.amount`, label, { value: amount, mistake: mistakes[`${name}.amount`] }),
      drawSelect(
        `${name}.variant`,
        said.forKind,
        [['', said.anyKind], ...Object.entries(said.kinds)],
        { value: variant, mistake: mistakes[`${name}.variant`] },
      ),
    ]
  },
  documents: (name, { id, uk, en, fromRegister }, mistakes) => {
    const said = words()
    return [
      id && h('input', { key: 'id', type: 'hidden', name: `${name}.id`, value: id }),
      drawField(`${name}.uk`, said.inUk, { value: uk, mistake: mistakes[`${name}.uk`] }),
      drawField(`${name}.en`, said.inEn, { value: en, mistake: mistakes[`${name}.en`] }),
      drawTick(`${name}.fromRegister`, 'yes', said.takenFromRegister, fromRegister === 'yes'),
    ]
  },
  refusalGrounds: (name, { id, uk, en }, mistakes) => {
    const said = words()
    return [
      id && h('input', { key: 'id', type: 'hidden', name: `${name}.id`, value: id }),
      drawArea(`${name}.uk`, said.inUk, { value: uk, mistake: mistakes[`${name}.uk`], rows: 2 }),
      drawArea(`${name}.en`, said.inEn, { value: en, mistake: mistakes[`${name}.en`], rows: 2 }),
    ]
  },
}

/** The field of a row that comes first. @type {Record<RowList, string>} */
const firstField = { deadlines: 'kind', amounts: 'amount', documents: 'uk', refusalGrounds: 'uk' }

/**
 * A list of the card, a group of fields each; rows can be added and taken away.
 *
 * @param {RowList} list
 * @param {string} legend What one row is.
 * @param {readonly Row[]} rows
 * @param {Record<string, string>} mistakes
 */
export function drawRows(list, legend, rows, mistakes) {
  const said = words()
  const mistake = mistakes[list]
  const add = () =>
    changeRows(
      list,
      (all) => [...all, { ...fresh[list] }],
      `${list}.${rows.length}.${firstField[list]}`,
    )
  const remove = (/** @type {number} */ at) => {
    changeRows(list, (all) => all.filter((_, own) => own !== at), `${list}-add`)
    announce(`${said.remove}: ${said.numbered(legend, at + 1)}`)
  }
  return h(
    'div',
    { key: list, id: list, tabindex: -1, class: `rows ${mistake ? 'field wrong' : ''}` },
    mistake && h('p', { key: 'mistake', class: 'mistake' }, mistake),
    rows.map((row, at) =>
      h(
        'fieldset',
        { key: `${list}.${at}`, class: `row ${list}` },
        h('legend', null, said.numbered(legend, at + 1)),
        drawn[list](`${list}.${at}`, row, mistakes),
        h(
          'p',
          { key: 'remove' },
          drawButton(said.remove, () => remove(at), {
            second: true,
            about: said.numbered(legend, at + 1),
          }),
        ),
      ),
    ),
    h(
      'p',
      { key: 'add' },
      h(
        'button',
        { id: `${list}-add`, type: 'button', class: 'button second', onclick: add },
        said.add[list],
      ),
    ),
  )
}
