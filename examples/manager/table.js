// @ts-check
import { h } from '/shared/draw.js'

/**
 * A table; on a narrow screen each row stands alone and each cell says its column.
 *
 * @param {string} key
 * @param {string[]} columns
 * @param {{key: string, cells: import('/shared/draw.js').Child[]}[]} rows The first cell heads its row.
 */
export const drawTable = (key, columns, rows) =>
  h(
    'table',
    { key },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          { key: row.key },
          row.cells.map((cell, at) =>
            at === 0
              ? h('th', { scope: 'row' }, cell)
              : h(
                  'td',
                  null,
                  h('span', { class: 'column', 'aria-hidden': 'true' }, `${columns[at]}: `),
                  cell,
                ),
          ),
        ),
      ),
    ),
  )
