import { colours, type Colour } from '@transparent-office/words/look/colours'
import { type CSSResult, unsafeCSS } from 'lit'

/** Sizes, spaces and motion, in em of the page's font. Overridable alike. */
const measures: readonly (readonly [name: string, value: string])[] = [
  ['type-small', 'max(14px,.875em)'],
  ['type-lead', '1.125em'],
  ['type-h3', '1.19em'],
  ['type-h2', 'clamp(1.5em,1.2em + 1.6cqi,2.125em)'],
  ['space-1', '.25em'],
  ['space-2', '.5em'],
  ['space-3', '.75em'],
  ['space-4', '1em'],
  ['space-5', '1.5em'],
  ['space-6', '2em'],
  ['space-7', '3em'],
  ['radius-s', '.375em'],
  ['radius', '.625em'],
  ['radius-l', '1.125em'],
  ['control', '3em'],
  ['edge-width', '1.5px'],
  ['measure', '38em'],
  ['motion', '160ms'],
]

const property = (name: string, value: string) => `--_${name}:var(--to-${name},${value});`

/**
 * Values of the look as a sheet. The page's own `--to-*` win wherever they are set; the rest
 * follows the colour scheme of the place the widget stands in. Older browsers stay light.
 */
export const sheetOf = (
  colours: readonly Colour[],
  measures: readonly (readonly [name: string, value: string])[],
): CSSResult =>
  unsafeCSS(
    `:host{${colours.map(([name, light]) => property(name, light)).join('')}` +
      `${measures.map(([name, value]) => property(name, value)).join('')}}` +
      `@supports(color:light-dark(red,red)){:host{` +
      `${colours.map(([name, light, dark]) => property(name, `light-dark(${light},${dark})`)).join('')}}}` +
      `@media(prefers-reduced-motion:reduce){:host{--_motion:0ms}}`,
  )

/** The values every widget needs. */
export const tokens: CSSResult = sheetOf(colours, measures)
