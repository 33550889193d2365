// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { sayOutlook } from '/shared/say.js'
import { drawTable } from './table.js'
import { words } from './words.js'

/**
 * Who waits in each line, hall by hall; lines nobody waits in are named after them.
 *
 * @param {import('./state.js').Branch} branch
 * @param {import('./state.js').Queue} queue
 */
export function drawLines({ halls }, { lines }) {
  const said = words()
  return halls.map((hall) => {
    const own = lines.filter((line) => line.hall === hall.id)
    const busy = own.filter(({ waiting }) => waiting > 0)
    const empty = own.filter(({ waiting }) => waiting === 0).map(({ letter }) => letter)
    return (
      own.length > 0 &&
      h(
        'section',
        { key: `hall ${hall.id}`, 'aria-labelledby': `hall-${hall.id}` },
        h('h2', { id: `hall-${hall.id}` }, said.hall(plain(hall.title), hall.floor)),
        busy.length > 0 &&
          drawTable(
            `lines ${hall.id}`,
            [said.line, said.waiting, said.longestSince, said.waitForNew],
            busy.map(({ letter, title, waiting, longestSince, ...told }) => ({
              key: letter,
              cells: [
                `${letter} · ${plain(title)}`,
                String(waiting),
                longestSince ?? '—',
                sayOutlook(told) ?? said.notKnown,
              ],
            })),
          ),
        empty.length > 0 &&
          h('p', { key: 'empty', class: 'hint' }, said.nobodyIn(empty.join(', '))),
      )
    )
  })
}

/** Tickets set aside today: parked until papers come, missed at the call. @param {import('./state.js').Queue} queue */
export function drawSetAside({ parked = [], missed }) {
  const said = words()
  return [
    drawNumbers('parked', said.parked, parked, said.noneParked),
    drawNumbers('missed', said.missedToday, missed, said.noneMissed),
  ]
}

/** @param {string} key @param {string} heading @param {{id: string, number: string}[]} tickets @param {string} none */
const drawNumbers = (key, heading, tickets, none) =>
  h(
    'section',
    { key, 'aria-labelledby': key },
    h('h2', { id: key }, heading),
    tickets.length === 0
      ? h('p', { key: 'none', class: 'hint' }, none)
      : h(
          'ul',
          { key: 'numbers', class: 'numbers' },
          tickets.map(({ id, number }) => h('li', { key: id }, number)),
        ),
  )
