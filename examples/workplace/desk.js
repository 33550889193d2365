// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayAt, sayPeople } from '/shared/say.js'
import { sayProblem } from '/shared/say-problem.js'
import { watchCut } from '/shared/watch-cut.js'
import { drawButton } from './button.js'
import { drawChoice } from './choosing.js'
import { drawMissed } from './missed.js'
import { drawParked } from './parking.js'
import { drawTicket } from './ticket.js'
import { change, state } from './state.js'
import { words } from './words.js'

let watching = new AbortController()

/** Follows a workplace's desk. @param {string} workplace */
export async function followDesk(workplace) {
  watching.abort()
  watching = new AbortController()
  const { signal } = watching
  try {
    await follow(
      (options) => office.queue.showDesk.watch({ workplace }, options),
      (desk) => {
        const same = desk.ticket?.id === state.desk?.ticket?.id
        change({ desk, workplaces: undefined, ...(!same && { takingIn: undefined }) })
      },
      { signal, onConnection: watchCut((since) => change({ cut: since !== undefined })) },
    )
  } catch (error) {
    if (!signal.aborted) change({ note: sayProblem(error) })
  }
}

/** Shows the workplaces of the clerk's branches. */
export async function listWorkplaces() {
  const roles = state.me?.roles.filter(({ role }) => role === 'clerk') ?? []
  const own = new Set(roles.map(({ branch }) => branch))
  const { items } = await office.network.listBranches()
  const branches = items.filter(({ id }) => own.has(undefined) || own.has(id))
  const lists = await Promise.all(
    branches.map(({ id: branch }) => office.staff.listWorkplaces({ branch })),
  )
  change({ branches, choosing: undefined, workplaces: lists.flatMap(({ items }) => items) })
}

/** @param {import('./state.js').Workplace} workplace */
const open = ({ id, number }) =>
  act(async (key) => {
    await office.staff.openWorkplace({ workplace: id }, { key })
    void followDesk(id)
    announce(words().workplace(number))
  })

const close = () =>
  act(async (key) => {
    const { workplace } = /** @type {import('./state.js').Desk} */ (state.desk)
    await office.staff.closeWorkplace({ workplace: workplace.id }, { key })
    watching.abort()
    change({ desk: undefined, cut: false })
    await listWorkplaces()
    announce(words().closed)
    focusOn('main h1')
  })

const next = () =>
  act(async (key) => {
    const { workplace } = /** @type {import('./state.js').Desk} */ (state.desk)
    const desk = await office.queue.callNext({ workplace: workplace.id }, { key })
    change({ desk })
    const { ticket } = desk
    if (!ticket) return announce(words().nobodyWaits)
    announce(`${words().called(ticket.number)}: ${plain(ticket.reason?.text)}`)
    focusOn('main h1')
  })

/** The desk: the ticket there, or the press that calls one; beside it, who waits. */
export function drawDesk() {
  const { desk, workplaces } = state
  if (!desk) return drawChoice(workplaces ?? [], open)
  return [
    h(
      'div',
      { key: 'work', class: 'work' },
      drawPause(desk),
      desk.ticket ? drawTicket(desk.ticket) : drawFree(desk),
    ),
    h('aside', { key: 'queue', class: 'queue', 'aria-label': words().waiting }, drawQueue(desk)),
  ]
}

/** @param {import('./state.js').Desk} desk */
function drawPause({ status, pause }) {
  const said = words()
  return (
    status === 'paused' &&
    pause &&
    h(
      'p',
      { key: 'pause', class: 'note warn' },
      `${said.paused[/** @type {'other'} */ (pause.reason)] ?? said.paused.other}. `,
      said.stopped(sayAt(pause.at)),
    )
  )
}

/** @param {import('./state.js').Desk} desk */
function drawFree({ status }) {
  const said = words()
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.nobody),
    status === 'closed' && h('p', { key: 'closed', class: 'note' }, said.branchClosed),
    h('p', { key: 'acts', class: 'acts' }, drawButton(said.next, next, { letter: 'N' })),
  ]
}

/** @param {import('./state.js').Desk} desk */
function drawQueue({ waiting, missed, parked = [], served, ticket, status }) {
  const said = words()
  const all = waiting.reduce((sum, { count }) => sum + count, 0)
  return [
    h('h2', null, `${said.waiting}: ${sayPeople(all)}`),
    h(
      'ul',
      { class: 'letters' },
      waiting.map(({ letter, count }) =>
        h('li', { key: letter, class: count ? '' : 'none' }, h('b', null, letter), String(count)),
      ),
    ),
    parked.length > 0 && drawParked(parked, !ticket && status !== 'paused'),
    missed.length > 0 && h('h2', { key: 'missed' }, said.missedToday),
    missed.length > 0 && drawMissed(missed),
    h('p', { key: 'served', class: 'hint' }, said.servedToday(served)),
    !ticket && h('p', { key: 'close' }, drawButton(said.closeDesk, close, { second: true })),
  ]
}
