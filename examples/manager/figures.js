// @ts-check
import { h } from '/shared/draw.js'
import { sayMinutes, sayPeople } from '/shared/say.js'
import { words } from './words.js'

/**
 * The figures of the day so far, each with its word.
 *
 * @param {import('./state.js').Queue} queue
 * @param {import('./state.js').Workplace[] | undefined} workplaces
 */
export function drawFigures({ lines, waits, exceptions }, workplaces) {
  const said = words()
  const all = lines.reduce((sum, { waiting }) => sum + waiting, 0)
  const open = workplaces?.filter(({ clerk }) => clerk).length
  const told = waits && waits.told > 0
  return h(
    'dl',
    { key: 'figures', class: 'figures' },
    drawFigure('waiting', said.waiting, sayPeople(all)),
    workplaces && drawFigure('open', said.desksOpen, said.of(open ?? 0, workplaces.length)),
    drawFigure('p50', said.p50, waits ? sayMinutes(waits.p50) : said.nobodyYet),
    drawFigure('p90', said.p90, waits ? sayMinutes(waits.p90) : said.nobodyYet),
    drawFigure(
      'hit',
      said.hit,
      told ? `${Math.round((waits.hit / waits.told) * 100)} %` : said.nobodyYet,
      told ? said.of(waits.hit, waits.told) : undefined,
    ),
    exceptions !== undefined && drawFigure('exceptions', said.exceptions, String(exceptions)),
  )
}

/** @param {string} key @param {string} name @param {string} value @param {string} [more] */
const drawFigure = (key, name, value, more) =>
  h(
    'div',
    { key },
    h('dt', null, name),
    h('dd', null, value, more && h('span', { class: 'hint' }, ` ${more}`)),
  )
