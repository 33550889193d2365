// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { drawTable } from './table.js'
import { words } from './words.js'

/**
 * Workplaces that are open and who sits there.
 *
 * @param {import('./state.js').Branch} branch
 * @param {import('./state.js').Workplace[] | undefined} workplaces
 */
export function drawWorkplaces(branch, workplaces) {
  if (!workplaces) return false
  const said = words()
  const open = workplaces.filter(({ clerk }) => clerk)
  return h(
    'section',
    { key: 'workplaces', 'aria-labelledby': 'workplaces' },
    h('h2', { id: 'workplaces' }, said.whoSits),
    open.length === 0
      ? h('p', { key: 'none', class: 'hint' }, said.nobodySits)
      : drawWorkplaceTable('open', branch, open),
  )
}

/**
 * @param {string} key
 * @param {import('./state.js').Branch} branch
 * @param {import('./state.js').Workplace[]} workplaces
 */
export function drawWorkplaceTable(key, { halls }, workplaces) {
  const said = words()
  return drawTable(
    key,
    [said.workplaceNumber, said.clerk, said.lines, said.hallName],
    workplaces.map(({ id, number, kind, letters, hall, clerk }) => ({
      key: id,
      cells: [
        kind === 'desk'
          ? String(number)
          : `${number} · ${said.kinds[/** @type {'remote'} */ (kind)] ?? kind}`,
        clerk?.name ?? said.nobodyHere,
        letters.join(' '),
        plain(halls.find((one) => one.id === hall)?.title),
      ],
    })),
  )
}
