// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { sayAt, sayOutlook, sayPeople } from '/shared/say.js'
import { drawMissed } from './missed.js'
import { drawParked } from './parking.js'
import { words } from './words.js'

/** Who waits in each line and how long, then whose papers are awaited and who missed the call today. @param {import('./state.js').Queue} queue */
export function drawLines({ lines, missed, parked = [], exceptions = 0, status, pause }) {
  const said = words()
  const all = lines.reduce((sum, { waiting }) => sum + waiting, 0)
  const busy = lines.filter(({ waiting }) => waiting > 0)
  const empty = lines.filter(({ waiting }) => waiting === 0)
  return [
    pause &&
      h(
        'p',
        { key: 'pause', class: 'note warn' },
        `${said.paused[/** @type {'other'} */ (pause.reason)] ?? said.paused.other}. `,
        said.stopped(sayAt(pause.at)),
      ),
    status === 'closed' && h('p', { key: 'closed', class: 'note' }, said.branchClosed),
    h('h2', { key: 'waiting' }, `${said.waiting}: ${sayPeople(all)}`),
    busy.length > 0 &&
      h(
        'ul',
        { key: 'lines', class: 'lines' },
        busy.map(({ letter, title, waiting, longestSince, ...told }) =>
          h(
            'li',
            { key: letter },
            h('b', null, letter),
            h(
              'span',
              null,
              `${plain(title)}: ${sayPeople(waiting)}. `,
              h(
                'span',
                { class: 'hint' },
                longestSince && said.longestSince(sayAt(longestSince)),
                sayOutlook(told) && ` ${said.waitForNew(sayOutlook(told) ?? '')}`,
              ),
            ),
          ),
        ),
      ),
    empty.length > 0 &&
      h(
        'p',
        { key: 'empty', class: 'hint' },
        said.nobodyIn(empty.map(({ letter }) => letter).join(', ')),
      ),
    parked.length > 0 && drawParked(parked, false),
    exceptions > 0 && h('p', { key: 'exceptions', class: 'hint' }, said.exceptions(exceptions)),
    h('h2', { key: 'missed' }, said.missedToday),
    missed.length === 0 && h('p', { key: 'none-missed', class: 'hint' }, said.noneMissed),
    missed.length > 0 && drawMissed(missed),
  ]
}
