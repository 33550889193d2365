// @ts-check
import { focusOn, leaveWith, noteWith } from '/shared/act.js'
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { onLanguage } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayProblem } from '/shared/say-problem.js'
import { signedOut, withToken } from '/shared/sign-in.js'
import { drawBranch, followBranches } from './branch.js'
import { drawDesk, followDesk, listWorkplaces } from './desk.js'
import { drawDialog } from './dialogs.js'
import { drawMine, loadMine } from './mine.js'
import { drawPapers, loadPapers } from './papers.js'
import { drawReception, enterReception } from './reception.js'
import { change, drawWith, state } from './state.js'
import { drawTop } from './top.js'
import { words } from './words.js'

const main = /** @type {Element} */ (document.getElementById('content'))
const top = /** @type {Element} */ (document.getElementById('top'))
const demonstration = document.querySelector('.demonstration')

/** @type {Record<import('./state.js').Room, {draw: () => import('/shared/draw.js').Child, enter: () => unknown}>} */
const rooms = {
  desk: { draw: drawDesk, enter: () => {} },
  papers: { draw: drawPapers, enter: loadPapers },
  mine: { draw: drawMine, enter: loadMine },
  reception: { draw: drawReception, enter: enterReception },
  branch: { draw: drawBranch, enter: followBranches },
}

/** The sections a person's roles need. @returns {import('./state.js').Room[]} */
function roomsOf() {
  const roles = new Set(state.me?.roles.map(({ role }) => role))
  return [
    ...(roles.has('clerk') ? /** @type {const} */ (['desk', 'papers']) : []),
    ...(roles.has('official') || roles.has('manager') || roles.has('controller')
      ? /** @type {const} */ (['mine'])
      : []),
    ...(roles.has('reception') ? /** @type {const} */ (['reception']) : []),
    ...(roles.has('reception') || roles.has('manager') ? /** @type {const} */ (['branch']) : []),
  ]
}

/** @param {import('./state.js').Room} room */
function enter(room) {
  change({ room, note: undefined })
  focusOn('main h1')
  void rooms[room].enter()
}

function draw() {
  const { me, room, note, cut } = state
  if (!me) return
  const focused = document.activeElement !== document.body || main.querySelector('dialog')
  render(top, ...drawTop(roomsOf(), enter))
  render(
    main,
    cut && h('p', { key: 'cut', class: 'note warn' }, words().noConnection),
    note && h('p', { key: 'note', class: 'note bad', role: 'alert' }, note),
    h('div', { key: room ?? 'none', class: 'room' }, room ? rooms[room].draw() : words().noRoom),
    drawDialog(),
  )
  const dialog = main.querySelector('dialog')
  if (dialog && !dialog.open) dialog.showModal()
  // What had the focus is gone: its place is the heading, not the top of the page.
  else if (focused && document.activeElement === document.body) focusOn('main h1')
}

async function begin() {
  try {
    const me = await office.staff.findMyself()
    change({ me })
    const [first] = roomsOf()
    if (first) change({ room: first })
    if (me.workplace) void followDesk(me.workplace.id)
    else if (first === 'desk') await listWorkplaces()
    if (first && first !== 'desk') void rooms[first].enter()
    // Who went on meanwhile stays where he is.
    if (document.activeElement === document.body) focusOn('main h1')
  } catch (error) {
    if (signedOut(main, begin, error)) return render(top)
    render(
      main,
      h('p', { key: 'note', class: 'note bad', role: 'alert' }, sayProblem(error)),
      h(
        'p',
        { key: 'again' },
        h('button', { class: 'button', onclick: () => void begin() }, words().tryAgain),
      ),
    )
  }
}

drawWith(draw)
noteWith((note) => change({ note }))
leaveWith((error) => {
  const left = signedOut(main, () => Promise.resolve(location.reload()), error)
  if (left) render(top)
  return left
})
onLanguage(draw)
if (demonstration) void sayDemonstration(demonstration)
void withToken(main, begin)
