import { features, type Score } from '@transparent-office/words/look/face-features'
import { html, type TemplateResult } from 'lit'

export { scores, type Score } from '@transparent-office/words/look/face-features'

/** A face for a score; the word under it says the same. */
export function drawFace(score: Score): TemplateResult {
  const [eyes, mouth] = features[score]
  return html`<svg class="drawing" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="44" />
    <path d=${eyes} stroke-width="8" />
    <path d=${mouth} />
  </svg>`
}
