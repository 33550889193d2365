import { html, type TemplateResult } from 'lit'
import { features, type Score } from './face-features.ts'

export { scores, type Score } from './face-features.ts'

/** A face for a score; the word under it says the same. */
export function drawFace(score: Score): TemplateResult {
  const [eyes, mouth] = features[score]
  return html`<svg class="drawing" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="44" />
    <path d=${eyes} stroke-width="8" />
    <path d=${mouth} />
  </svg>`
}
