import type { Score } from '@transparent-office/contract'
import { ratingMessages } from '@transparent-office/words'
import { features, scores } from '@transparent-office/words/look/face-features'
import type { Page } from '../page.ts'
import { drawPostForm, type Carried } from './forms.ts'
import { html, type Html } from './html.ts'

/** Three faces, each a button that rates; the one that was pressed is marked. */
export function drawFaces(page: Page, carried: Carried, pressed?: Score): Html {
  const words = ratingMessages[page.language]
  return drawPostForm(
    page,
    'rate/face',
    carried,
    html`<p class="hint">${pressed ? page.words.changeFor : words.noName}</p>
      <div class="faces" role="group" aria-label="${words.heading}">
        ${scores.map(
          (score) =>
            html`<button
              class="face"
              name="score"
              value="${String(score)}"
              ${pressed ? html`aria-pressed="${String(score === pressed)}"` : ''}
            >
              <svg viewBox="0 0 100 100" width="88" height="88" aria-hidden="true">
                <circle cx="50" cy="50" r="44" />
                <path d="${features[score][0]}" stroke-width="8" />
                <path d="${features[score][1]}" />
              </svg>
              <span>${score === pressed ? '✓ ' : ''}${words.faces[score]}</span>
            </button>`,
        )}
      </div>`,
  )
}
