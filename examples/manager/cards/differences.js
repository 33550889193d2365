// @ts-check
import { h } from '/shared/draw.js'
import { drawTable } from '../table.js'
import { sayPart } from './say-card.js'
import { words } from './words.js'

/** @param {string[]} lines */
const drawLines = (lines) =>
  h(
    'span',
    { class: 'lines' },
    lines.length > 0
      ? lines.map((line) => h('span', null, line))
      : h('i', { key: 'empty', class: 'hint' }, words().empty),
  )

/**
 * Parts of cards side by side, a row a part.
 *
 * @param {string[]} columns
 * @param {import('./typed.js').Part[]} parts
 * @param {import('./typed.js').Service[]} cards One a column.
 * @param {(part: import('./typed.js').Part) => string | false} [remark]
 */
export const drawDifferences = (columns, parts, cards, remark = () => false) =>
  drawTable(
    'differences',
    columns,
    parts.map((part) => {
      const more = remark(part)
      return {
        key: part,
        cells: [
          [words().parts[part], more && h('span', { key: 'more', class: 'hint' }, ` (${more})`)],
          ...cards.map((card) => drawLines(sayPart(card, part))),
        ],
      }
    }),
  )
