// @ts-check
import { h } from '/shared/draw.js'
import { shortcutsOn } from './shortcuts.js'

/**
 * A button; with a letter it is pressed by that key, too, and shows it.
 *
 * @param {string} text
 * @param {() => void} onclick
 * @param {{letter?: string, second?: boolean, key?: string, about?: string}} [more] `about` says for
 *   whom, to who hears the button alone.
 */
export const drawButton = (text, onclick, { letter, second, key, about } = {}) =>
  h(
    'button',
    {
      type: 'button',
      key: key ?? letter,
      class: `button ${second ? 'second' : ''}`,
      onclick,
      'aria-keyshortcuts': letter,
    },
    text,
    about && h('span', { class: 'unseen' }, ` ${about}`),
    letter && shortcutsOn() && h('kbd', { 'aria-hidden': 'true' }, letter),
  )
