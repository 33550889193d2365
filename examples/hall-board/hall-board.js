// @ts-check
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { inLanguage, onLanguage } from '/shared/language.js'
import { office } from '/shared/office.js'
import { signedOut, withToken } from '/shared/sign-in.js'
import { watchCut } from '/shared/watch-cut.js'
import { drawBoard, drawSettings } from './draw-board.js'
import { chooseRows, newCalls, rowsMost } from './rows.js'
import { announceCall } from './sound.js'
import { words } from './words.js'

const main = /** @type {Element} */ (document.getElementById('content'))
const news = document.getElementById('news')
const settings = /** @type {Element} */ (document.getElementById('settings'))

/**
 * @typedef {object} Shown
 * @property {import('../../packages/contract/src/index.ts').Board} [board]
 * @property {import('./rows.js').Row[]} rows
 * @property {string} [cutAt] Since when the connection is broken.
 * @property {number} [resumedAt] When service resumed, for a minute.
 */

/** @type {Shown} */
const shown = { rows: [] }
const seconds = () => performance.now() / 1000

function draw() {
  render(settings, ...drawSettings(draw))
  if (!shown.board) return
  shown.rows = chooseRows(shown.rows, shown.board.calls, seconds())
  render(main, ...drawBoard(shown))
}

/** @param {string} text */
const line = (text) => Object.assign(document.createElement('p'), { textContent: text })

/** @param {NonNullable<Shown['board']>} board */
function show(board) {
  const before = shown.board
  const rows = chooseRows(shown.rows, board.calls, seconds())
  const fresh = before ? newCalls(shown.rows, rows) : []
  if (before?.status === 'paused' && board.status === 'open') shown.resumedAt = seconds()
  Object.assign(shown, { board, rows })
  draw()
  for (const call of fresh) announceCall(call)
  news?.append(...fresh.map(({ number, desk }) => line(inLanguage(words).called(number, desk))))
  while (news && news.childElementCount > rowsMost) news.firstChild?.remove()
}

const onConnection = watchCut((cutAt) => {
  shown.cutAt = cutAt
  if (cutAt && !shown.board)
    render(main, h('p', { class: 'message' }, inLanguage(words).unreachable))
  draw()
})

/** Which hall to show: of the address, else where this screen hangs. */
async function findHall() {
  const asked = new URLSearchParams(location.search)
  const branch = asked.get('branch')
  if (branch) return { branch, hall: asked.get('hall') ?? undefined, token: '' }
  for await (const { branch: own, hall } of office.queue.showTask.watch({}, { onConnection }))
    return { branch: own.id, hall, token: undefined }
  throw new Error('The office ended the stream')
}

async function begin() {
  try {
    const { branch, hall, token } = await findHall()
    await follow(
      (options) =>
        office.queue.showBoard.watch(
          { branch, hall },
          { ...options, ...(token !== undefined && { token }) },
        ),
      show,
      { onConnection },
    )
  } catch (error) {
    if (signedOut(main, begin, error)) return
    render(main, h('p', { class: 'message' }, inLanguage(words).unreachable))
    setTimeout(() => void begin(), 10_000)
  }
}

onLanguage(draw)
draw()
setInterval(draw, 1000)
const demonstration = document.querySelector('.demonstration')
if (demonstration) void sayDemonstration(demonstration)
if (new URLSearchParams(location.search).has('branch')) void begin()
else void withToken(main, begin)
