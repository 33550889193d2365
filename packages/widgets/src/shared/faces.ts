import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

/** 1 bad, 2 fine, 3 good. */
export type Score = 1 | 2 | 3

/** In this order, everywhere. */
export const scores: readonly Score[] = [1, 2, 3]

// Mouth and brows differ, so that the faces do without colour.
const features: Readonly<Record<Score, SVGTemplateResult>> = {
  1: svg`<path d="M27 38l11-6M73 38l-11-6" /><path d="M36 47v4M64 47v4" stroke-width="8" /><path d="M32 76c6-13 30-13 36 0" />`,
  2: svg`<path d="M36 43v4M64 43v4" stroke-width="8" /><path d="M33 68h34" />`,
  3: svg`<path d="M36 39v4M64 39v4" stroke-width="8" /><path d="M26 58c7 24 41 24 48 0" />`,
}

/** A face for a score; the word under it says the same. */
export const drawFace = (score: Score): TemplateResult =>
  html`<svg class="drawing" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="44" />
    ${features[score]}
  </svg>`
