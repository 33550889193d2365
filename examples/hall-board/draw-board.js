// @ts-check
import { h } from '/shared/draw.js'
import { inLanguage, language, plain, speak } from '/shared/language.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayMoment, sayOutlook, sayWaitingPeople } from '/shared/say.js'
import { hasVoice, soundOn, turnOff, turnOn } from './sound.js'
import { inColumns } from './rows.js'
import { words } from './words.js'

/** @typedef {NonNullable<import('./hall-board.js').Shown['board']>} Board */

/** The board: calls, or why nobody is called; below it who waits and the time. */
export function drawBoard(/** @type {import('./hall-board.js').Shown} */ shown) {
  const board = /** @type {Board} */ (shown.board)
  const said = inLanguage(words)
  const paused = board.status === 'paused'
  return [
    h('h1', { key: 'title', class: 'unseen' }, `${said.label}: ${plain(board.branch.title)}`),
    paused
      ? drawPause(board)
      : board.status === 'closed' && shown.rows.length === 0
        ? drawClosed(board)
        : drawRows(shown),
    h(
      'div',
      { key: 'foot', class: `foot ${shown.cutAt ? 'cut' : ''}` },
      h('p', { class: 'says' }, sayFoot(shown)),
      h('p', { class: 'clock' }, onTheWall(officeNow()).at),
    ),
  ]
}

/** @param {import('./hall-board.js').Shown} shown */
function sayFoot({ board, cutAt, resumedAt }) {
  const said = inLanguage(words)
  if (cutAt) return said.stale(cutAt)
  if (resumedAt !== undefined && performance.now() / 1000 - resumedAt < 60) return said.resumed
  const { waiting, wait, outlook, status } = /** @type {Board} */ (board)
  // How long a stop lasts, nobody knows; and a board has room for times, not for reasons.
  const told =
    status === 'paused' || outlook === 'unsure' ? undefined : sayOutlook({ outlook, wait })
  const people = waiting === 0 ? said.noneWaiting : sayWaitingPeople(waiting)
  return [people, told].filter(Boolean).join('. ')
}

/** @param {import('./hall-board.js').Shown} shown */
function drawRows({ rows, cutAt }) {
  const columns = inColumns(rows)
  const most = /** @type {Row[]} */ (columns[0]).length
  const newest = cutAt ? undefined : rows[0]
  return h(
    'div',
    { key: 'columns', class: `columns columns-${columns.length}` },
    columns.map((own, index) => drawColumn(own, most, newest, index)),
  )
}

/** @param {string} uk @param {string} en */
const both = (uk, en) => [`${uk} `, h('span', { lang: 'en', class: 'aside' }, en)]

/** @typedef {import('./rows.js').Row} Row */
/** @param {Row[]} rows @param {number} most @param {Row | undefined} newest @param {number} index */
function drawColumn(rows, most, newest, index) {
  return h(
    'table',
    { key: `calls ${index}`, class: most > 5 ? `calls rush-${most}` : 'calls' },
    h(
      'thead',
      null,
      h(
        'tr',
        { lang: 'uk' },
        h('th', { scope: 'col' }, both('Талон', 'Ticket')),
        h('td', null),
        h('th', { scope: 'col' }, both('Робоче місце', 'Desk')),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          { key: `${row.number} ${row.desk}`, class: row === newest ? 'new' : '' },
          h('th', { scope: 'row' }, row.number),
          h('td', { 'aria-hidden': 'true', class: 'arrow' }, '→'),
          h('td', null, String(row.desk)),
        ),
      ),
      rows.length === 0 &&
        h('tr', { key: 'none' }, h('td', { colspan: 3, class: 'none' }, inLanguage(words).nobody)),
    ),
  )
}

/** @param {Board} board */
function drawPause({ pause, shelter }) {
  const reason = /** @type {'other'} */ (pause?.reason ?? 'other')
  return h(
    'div',
    { key: 'pause', class: 'pause' },
    /** @type {const} */ (['uk', 'en']).map((each) => {
      const said = words[each]
      const raid = reason === /** @type {string} */ ('air-raid')
      return h(
        'div',
        { key: each, lang: each },
        h('p', { class: 'what' }, said.paused[reason] ?? said.paused.other),
        raid &&
          shelter &&
          h('p', { class: 'where' }, said.shelter(shelter[each] ?? plain(shelter))),
        h('p', null, `${said.stopped(pause?.at ?? '')} ${said.kept}`),
      )
    }),
  )
}

/** @param {Board} board */
function drawClosed({ opensAt }) {
  const said = inLanguage(words)
  const { on, at } = onTheWall(opensAt ? new Date(opensAt) : officeNow())
  return h(
    'div',
    { key: 'closed', class: 'pause' },
    h('p', { class: 'what' }, said.closed),
    opensAt && h('p', null, said.opens(sayMoment(on, at))),
  )
}

/** Sound and language: for who stands at the board, not for who sits before it. @param {() => void} redraw */
export function drawSettings(redraw) {
  const said = inLanguage(words)
  const change = async () => {
    if (soundOn()) turnOff()
    else await turnOn()
    redraw()
  }
  return [
    h(
      'button',
      { type: 'button', key: 'sound', onclick: () => void change() },
      soundOn() ? said.silence : said.sound,
    ),
    soundOn() && !hasVoice() && h('span', { key: 'voice' }, said.chimeOnly),
    h(
      'button',
      {
        type: 'button',
        key: 'language',
        lang: language() === 'uk' ? 'en' : 'uk',
        onclick: () => speak(language() === 'uk' ? 'en' : 'uk'),
      },
      said.other,
    ),
  ]
}
