// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayProblem } from '/shared/say-problem.js'
import { watchCut } from '/shared/watch-cut.js'
import { drawAsked, drawAsking } from './asking.js'
import { drawGiving } from './giving.js'
import { drawLines } from './lines.js'
import { drawMaking } from './making.js'
import { change, state } from './state.js'
import { words } from './words.js'

let watching = new AbortController()

/** Follows the queue of a branch. @param {string} branch */
async function followQueue(branch) {
  watching.abort()
  watching = new AbortController()
  const { signal } = watching
  try {
    await follow(
      (options) => office.queue.showQueue.watch({ branch }, options),
      (queue) => change({ queue }),
      { signal, onConnection: watchCut((since) => change({ cut: since !== undefined })) },
    )
  } catch (error) {
    if (!signal.aborted) change({ note: sayProblem(error) })
  }
}

/** Finds the branches whose reception this person is, and follows the first one's queue. */
export const enterReception = () =>
  read(async () => {
    if (state.receptions) return
    const roles = state.me?.roles.filter(({ role }) => role === 'reception')
    const own = new Set(roles?.map(({ branch }) => branch))
    const { items } = await office.network.listBranches()
    const receptions = items.filter(({ id }) => own.has(undefined) || own.has(id))
    change({ receptions })
    const [first] = receptions
    if (first) void followQueue(first.id)
  })

/** Reception: one field for whatever the person says or shows, what it leads to, beside it who waits. */
export function drawReception() {
  const { queue, receptions = [], asked } = state
  const said = words()
  return [
    h(
      'div',
      { key: 'work', class: 'work' },
      h('h1', { key: 'heading', tabindex: -1 }, said.rooms.reception),
      receptions.length > 1 && drawBranches(receptions),
      queue && [drawAsking(), drawAsked(), drawGiving(), !asked?.booking && drawMaking()],
    ),
    h(
      'aside',
      { key: 'queue', class: 'queue', 'aria-label': said.waiting },
      queue && drawLines(queue),
    ),
  ]
}

/** @param {NonNullable<import('./state.js').State['receptions']>} branches */
const drawBranches = (branches) =>
  h(
    'p',
    { key: 'branch', class: 'field' },
    h('label', { for: 'branch' }, words().whichBranch),
    h(
      'select',
      {
        id: 'branch',
        onchange: (/** @type {Event} */ { target }) => {
          change({ queue: undefined, asked: undefined, giving: undefined, making: undefined })
          void followQueue(/** @type {HTMLSelectElement} */ (target).value)
        },
      },
      branches.map(({ id, title }) => h('option', { key: id, value: id }, plain(title))),
    ),
  )
