// @ts-check
import { h } from './draw.js'
import { inLanguage } from './language.js'
import { count } from './say.js'

const words = {
  uk: {
    mend: (/** @type {number} */ number) =>
      `Виправте ${count(number, { one: 'поле', few: 'поля', many: 'полів', other: 'поля' })}`,
  },
  en: {
    mend: (/** @type {number} */ number) =>
      `Correct ${count(number, { one: 'field', other: 'fields' })}`,
  },
}

/**
 * A field with its label, hint and mistake. Autofill is off: it is another person's data.
 *
 * @param {string} id
 * @param {string} label
 * @param {{value?: string | undefined, hint?: string, mistake?: string | undefined, type?: string}} more
 */
export const drawField = (id, label, { value, hint, mistake, type = 'text' }) =>
  h(
    'p',
    { class: `field ${mistake ? 'wrong' : ''}` },
    h('label', { for: id }, label),
    hint && h('span', { id: `${id}-hint`, class: 'hint' }, hint),
    mistake && h('span', { id: `${id}-mistake`, class: 'mistake' }, mistake),
    h('input', {
      id,
      name: id,
      type,
      value,
      autocomplete: 'off',
      'aria-invalid': mistake ? 'true' : undefined,
      'aria-describedby':
        [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ') || undefined,
    }),
  )

/** The box that says what to correct, with a way to each field. @param {Record<string, string>} mistakes */
export function drawMistakes(mistakes) {
  const found = Object.entries(mistakes)
  if (found.length === 0) return false
  const go = (/** @type {string} */ id) => (/** @type {Event} */ event) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
  return h(
    'div',
    { key: 'mistakes', id: 'mistakes', class: 'note bad', role: 'alert', tabindex: -1 },
    h('b', null, inLanguage(words).mend(found.length)),
    h(
      'ul',
      null,
      found.map(([id, text]) => h('li', null, h('a', { href: `#${id}`, onclick: go(id) }, text))),
    ),
  )
}
