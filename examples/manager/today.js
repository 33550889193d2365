// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { sayAt, sayPeople } from '/shared/say.js'
import { branchNow, chooseBranch } from './branches.js'
import { drawButton } from './button.js'
import { drawFigures } from './figures.js'
import { drawLines, drawSetAside } from './lines.js'
import { change, state } from './state.js'
import { drawWorkplaces } from './workplaces.js'
import { words } from './words.js'

/** Today's halls: the shown branch in whole and live, then the others at a glance. */
export function drawToday() {
  const branch = branchNow()
  const queue = state.queues[branch?.id ?? '']
  return [
    h(
      'h1',
      { key: 'heading', tabindex: -1 },
      branch && queue ? words().todayAt(plain(branch.title), queue.at) : words().rooms.today,
    ),
    branch &&
      queue && [
        drawStatus(branch, queue),
        drawFigures(queue, state.workplaces),
        drawLines(branch, queue),
        drawSetAside(queue),
        drawWorkplaces(branch, state.workplaces),
      ],
    drawOthers(),
  ]
}

/** How a branch stands, in words. @param {import('./state.js').Queue} queue */
function sayStatus({ status, pause }) {
  const said = words()
  if (!pause) return `${said.status[/** @type {'open'} */ (status)] ?? status}.`
  const reason = said.paused[/** @type {'other'} */ (pause.reason)] ?? said.paused.other
  return `${reason}. ${said.stopped(sayAt(pause.at))}`
}

/** @param {import('./state.js').Branch} branch @param {import('./state.js').Queue} queue */
function drawStatus({ id, title }, queue) {
  const said = words()
  const { status } = queue
  return h(
    'section',
    { key: 'status', class: `status ${status}`, 'aria-label': said.statusLabel },
    h('p', null, h('b', null, sayStatus(queue))),
    h(
      'p',
      { class: 'acts' },
      status === 'paused' &&
        drawButton(said.resume, () => change({ stopping: { branch: id } }), {
          key: 'resume',
          about: plain(title),
        }),
      status === 'open' && [
        h('span', { key: 'stop', class: 'hint' }, `${said.stop}:`),
        /** @type {const} */ (['air-raid', 'power-cut', 'other']).map((reason) =>
          drawButton(said.paused[reason], () => change({ stopping: { branch: id, reason } }), {
            key: reason,
            second: true,
            about: plain(title),
          }),
        ),
      ],
    ),
  )
}

function drawOthers() {
  const others = state.branches?.filter(({ id }) => id !== state.branch) ?? []
  if (others.length === 0) return false
  const said = words()
  return h(
    'section',
    { key: 'others', 'aria-labelledby': 'others' },
    h('h2', { id: 'others' }, said.otherBranches),
    h(
      'ul',
      { class: 'others' },
      others.map(({ id, title }) => {
        const queue = state.queues[id]
        const all = queue?.lines.reduce((sum, { waiting }) => sum + waiting, 0) ?? 0
        return h(
          'li',
          { key: id },
          h(
            'span',
            null,
            h('b', null, plain(title)),
            queue && h('span', null, ` ${sayStatus(queue)} ${said.people(sayPeople(all))}`),
          ),
          drawButton(said.show, () => chooseBranch(id), { second: true, about: plain(title) }),
        )
      }),
    ),
  )
}
