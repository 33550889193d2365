// @ts-check
import { encode } from '/shared/uqr/index.mjs'
import { h } from './draw.js'

/**
 * A QR code: black on white in every theme, so that any reader reads it.
 *
 * @param {string} text
 * @param {string} label
 */
export function drawQr(text, label) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .map((/** @type {boolean[]} */ row, /** @type {number} */ y) =>
      row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''),
    )
    .join('')
  return h(
    'svg',
    { class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label },
    h('path', { fill: '#000', d: path }),
  )
}
