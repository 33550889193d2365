// @ts-check
import { h } from '/shared/draw.js'

/**
 * A button. `about` says for whom, to who hears the button alone.
 *
 * @param {string} text
 * @param {() => void} onclick
 * @param {{second?: boolean, key?: string, about?: string}} [more]
 */
export const drawButton = (text, onclick, { second, key, about } = {}) =>
  h(
    'button',
    { type: 'button', key, class: `button ${second ? 'second' : ''}`, onclick },
    text,
    about && h('span', { class: 'unseen' }, ` ${about}`),
  )

/** A press that only asks anew or steps back. @param {string} text @param {() => void} onclick */
export const drawLink = (text, onclick) =>
  h('p', { key: text }, h('button', { type: 'button', class: 'link', onclick }, text))
