import { colours, type Colour } from '@transparent-office/words/look/colours'
import { measures, type Measure } from '@transparent-office/words/look/measures'
import { type CSSResult, unsafeCSS } from 'lit'

const properties = (values: readonly (Measure | Colour)[]): string =>
  values.map(([name, value]) => `--_${name}:var(--to-${name},${value});`).join('')

/**
 * Values of the look as a sheet. The page's own `--to-*` win wherever they are set; the rest
 * follows the colour scheme of the place the widget stands in. Older browsers stay light.
 */
export const sheetOf = (colours: readonly Colour[], measures: readonly Measure[]): CSSResult =>
  unsafeCSS(
    `:host{${properties([...colours, ...measures])}}` +
      `@supports(color:light-dark(red,red)){:host{` +
      `${properties(colours.map(([name, light, dark]) => [name, `light-dark(${light},${dark})`]))}}}` +
      `@media(prefers-reduced-motion:reduce){:host{--_motion:0ms}}`,
  )

/** The values every widget needs. */
export const tokens: CSSResult = sheetOf(colours, measures)
