// @ts-check
import { h } from '/shared/draw.js'

/** @param {string} id @param {string | undefined} hint @param {string | undefined} mistake */
const described = (id, hint, mistake) => ({
  'aria-invalid': mistake ? 'true' : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ') || undefined,
})

/** @param {string} id @param {string | undefined} hint @param {string | undefined} mistake */
const drawAbout = (id, hint, mistake) => [
  hint && h('span', { key: 'hint', id: `${id}-hint`, class: 'hint' }, hint),
  mistake && h('span', { key: 'mistake', id: `${id}-mistake`, class: 'mistake' }, mistake),
]

/**
 * A field of several lines.
 *
 * @param {string} id
 * @param {string} label
 * @param {{value?: string | undefined, hint?: string, mistake?: string | undefined, lang?: string, rows?: number}} more
 */
export const drawArea = (id, label, { value = '', hint, mistake, lang, rows = 3 }) =>
  h(
    'p',
    { key: id, class: `field ${mistake ? 'wrong' : ''}` },
    h('label', { for: id }, label),
    drawAbout(id, hint, mistake),
    h('textarea', { id, name: id, rows, value, lang, ...described(id, hint, mistake) }),
  )

/**
 * A choice of one among several.
 *
 * @param {string} id
 * @param {string} label
 * @param {(readonly [string, string])[]} options Each with its words.
 * @param {{value?: string | undefined, mistake?: string | undefined}} more
 */
export const drawSelect = (id, label, options, { value, mistake }) =>
  h(
    'p',
    { key: id, class: `field ${mistake ? 'wrong' : ''}` },
    h('label', { for: id }, label),
    drawAbout(id, undefined, mistake),
    h(
      'select',
      { id, name: id, ...described(id, undefined, mistake) },
      options.map(([one, text]) => h('option', { value: one, selected: one === value }, text)),
    ),
  )

/** @param {string} name @param {string} value @param {string} label @param {boolean} checked */
export const drawTick = (name, value, label, checked) =>
  h(
    'label',
    { key: value, class: 'pick' },
    h('input', { type: 'checkbox', name, value, checked }),
    h('span', null, label),
  )

/**
 * A choice of any among several.
 *
 * @param {string} id
 * @param {string} legend
 * @param {(readonly [string, string])[]} options
 * @param {{value: readonly string[], mistake?: string | undefined}} more
 */
export const drawTicks = (id, legend, options, { value, mistake }) =>
  h(
    'fieldset',
    {
      key: id,
      id,
      tabindex: -1,
      class: `ticks ${mistake ? 'field wrong' : ''}`,
      'aria-describedby': mistake ? `${id}-mistake` : undefined,
    },
    h('legend', null, legend),
    drawAbout(id, undefined, mistake),
    h(
      'div',
      { class: 'many' },
      options.map(([one, text]) => drawTick(id, one, text, value.includes(one))),
    ),
  )
