// @ts-check
import { h } from '/shared/draw.js'
import { language, speak } from '/shared/language.js'
import { drawSignOut } from '/shared/sign-out.js'
import { keepShortcuts, shortcutsOn } from './shortcuts.js'
import { change, state } from './state.js'
import { words } from './words.js'

/**
 * The top of the page: who works where, the sections, language and keys.
 *
 * @param {import('./state.js').Room[]} rooms
 * @param {(room: import('./state.js').Room) => void} enter
 */
export function drawTop(rooms, enter) {
  const said = words()
  const number = state.desk?.workplace.number
  return [
    h(
      'p',
      { class: 'who' },
      h('b', null, state.me?.name ?? ''),
      number !== undefined && h('span', null, said.workplace(number)),
    ),
    rooms.length > 1 &&
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
      h(
        'label',
        { title: said.keysHint },
        h('input', {
          type: 'checkbox',
          checked: shortcutsOn(),
          onchange: (/** @type {Event} */ { target }) => {
            keepShortcuts(/** @type {HTMLInputElement} */ (target).checked)
            change({})
          },
        }),
        said.keys,
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          lang: language() === 'uk' ? 'en' : 'uk',
          onclick: () => speak(language() === 'uk' ? 'en' : 'uk'),
        },
        said.other,
      ),
      drawSignOut(),
    ),
  ]
}
