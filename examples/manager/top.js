// @ts-check
import { h } from '/shared/draw.js'
import { language, plain, speak } from '/shared/language.js'
import { drawSignOut } from '/shared/sign-out.js'
import { state } from './state.js'
import { words } from './words.js'

/**
 * The top of the page: who runs what, the sections, the language.
 *
 * @param {import('./state.js').Room[]} rooms
 * @param {(room: import('./state.js').Room) => void} enter
 */
export function drawTop(rooms, enter) {
  const said = words()
  const other = language() === 'uk' ? 'en' : 'uk'
  return [
    h(
      'p',
      { class: 'who' },
      h('b', null, state.me?.name ?? ''),
      h('span', null, plain(state.me?.office.title)),
    ),
    h(
      'nav',
      { 'aria-label': said.roomsLabel },
      rooms.map((room) =>
        h(
          'button',
          {
            key: room,
            type: 'button',
            'aria-current': state.room === room ? 'page' : undefined,
            onclick: () => enter(room),
          },
          said.rooms[room],
        ),
      ),
    ),
    h(
      'div',
      { class: 'set' },
      drawPlain(said.other, () => speak(other), other),
      drawSignOut(),
    ),
  ]
}

/** @param {string} text @param {() => void} onclick @param {string} [lang] */
const drawPlain = (text, onclick, lang) =>
  h('button', { type: 'button', class: 'link', lang, onclick }, text)
