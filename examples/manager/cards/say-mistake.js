// @ts-check
import { words } from './words.js'

/** What is wrong, with the name of its field before it. @param {string} field @param {string} mistake */
export function sayMistake(field, mistake) {
  const said = words()
  const [list = '', at] = field.split('.')
  const rows = {
    documents: said.paper,
    refusalGrounds: said.ground,
    deadlines: said.term,
    amounts: said.sum,
  }
  const row = rows[/** @type {'documents'} */ (list)]
  const name =
    row && at !== undefined
      ? said.numbered(row, Number(at) + 1)
      : (said.parts[/** @type {'fee'} */ (list === 'amounts' ? 'fee' : list)] ?? '')
  if (!name) return mistake
  return `${name}: ${mistake.charAt(0).toLowerCase()}${mistake.slice(1)}`
}
