// @ts-check
import { focusOn, leaveWith, noteWith } from '/shared/act.js'
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { onLanguage } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayProblem } from '/shared/say-problem.js'
import { signedOut, withToken } from '/shared/sign-in.js'
import { drawBookings, loadBookings } from './bookings.js'
import { drawBranches, findBranches, rolesHere, whenChosen } from './branches.js'
import { drawButton } from './button.js'
import { drawCards } from './cards/cards.js'
import { loadCards } from './cards/list.js'
import { drawHouse, loadHouse } from './house.js'
import { drawTimetable, loadTimetable } from './plan.js'
import { enterWith } from './planned.js'
import { drawQuestion } from './question.js'
import { change, drawWith, state } from './state.js'
import { drawStopping } from './stopping.js'
import { drawToPhone, loadToPhone } from './to-phone.js'
import { drawToday } from './today.js'
import { drawTop } from './top.js'
import { words } from './words.js'

const main = /** @type {Element} */ (document.getElementById('content'))
const top = /** @type {Element} */ (document.getElementById('top'))
const demonstration = document.querySelector('.demonstration')

/** @type {Record<import('./state.js').Room, {draw: () => import('/shared/draw.js').Child, enter: () => unknown}>} */
const rooms = {
  today: { draw: drawToday, enter: () => {} },
  plan: { draw: drawTimetable, enter: loadTimetable },
  phone: { draw: drawToPhone, enter: loadToPhone },
  bookings: { draw: drawBookings, enter: loadBookings },
  cards: { draw: drawCards, enter: loadCards },
  house: { draw: drawHouse, enter: loadHouse },
}

/** The sections a person's roles need: reception phones and prints, too, and changes no plan. @returns {import('./state.js').Room[]} */
function roomsOf() {
  const [first] = rolesHere()
  if (first?.role === 'manager') return ['today', 'plan', 'phone', 'bookings', 'cards', 'house']
  return first ? ['today', 'phone', 'bookings'] : []
}

/** @param {import('./state.js').Room} room */
function enter(room) {
  change({
    room,
    note: undefined,
    plan: undefined,
    card: undefined,
    memberForm: undefined,
    screenForm: undefined,
    once: undefined,
  })
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
    room && room !== 'cards' && drawBranches(),
    h(
      'div',
      { key: room ?? 'none', class: 'room' },
      room ? rooms[room].draw() : h('h1', { tabindex: -1 }, words().noRoom),
    ),
    drawStopping(),
    drawQuestion(),
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
    if (roomsOf().length > 0) {
      change({ room: 'today' })
      await findBranches()
    }
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
        drawButton(words().tryAgain, () => void begin()),
      ),
    )
  }
}

drawWith(draw)
enterWith(enter)
whenChosen(() => {
  if (state.room) void rooms[state.room].enter()
})
noteWith((note) => change({ note }))
leaveWith((error) => {
  const left = signedOut(main, () => Promise.resolve(location.reload()), error)
  if (left) render(top)
  return left
})
onLanguage(draw)
if (demonstration) void sayDemonstration(demonstration)
void withToken(main, begin)
