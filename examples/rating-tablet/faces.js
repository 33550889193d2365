// @ts-check
import { h } from '/shared/draw.js'
import { words } from './words.js'

/** @typedef {1 | 2 | 3} Score */

/** Mouth and brows differ, so that the faces do without colour. @type {Record<Score, string[]>} */
const features = {
  1: ['M27 38l11-6M73 38l-11-6', 'M32 76c6-13 30-13 36 0'],
  2: ['M33 68h34'],
  3: ['M26 58c7 24 41 24 48 0'],
}
/** @type {Record<Score, string>} */
const eyes = {
  1: 'M36 47v4M64 47v4',
  2: 'M36 43v4M64 43v4',
  3: 'M36 39v4M64 39v4',
}

/**
 * Three equal buttons. Not radios: arrows would vote.
 *
 * @param {Score | undefined} chosen
 * @param {(score: Score) => void} choose
 */
export const drawFaces = (chosen, choose) =>
  h(
    'div',
    { key: 'faces', class: 'faces', role: 'group', 'aria-labelledby': 'heading' },
    /** @type {const} */ ([1, 2, 3]).map((score) =>
      h(
        'button',
        {
          key: score,
          type: 'button',
          'aria-pressed': String(chosen === score),
          onclick: () => choose(score),
        },
        h(
          'svg',
          { viewBox: '0 0 100 100', 'aria-hidden': 'true' },
          h('circle', { cx: 50, cy: 50, r: 44 }),
          h('path', { d: eyes[score], 'stroke-width': 8 }),
          features[score].map((d) => h('path', { d })),
        ),
        h('span', null, chosen === score ? '✓ ' : '', words().faces[score]),
      ),
    ),
  )
