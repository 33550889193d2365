import type { RatingWords } from '@transparent-office/words/ratings/messages'
import { html, type TemplateResult } from 'lit'
import { drawFace, scores, type Score } from '../shared/faces.ts'
import { infoIcon, okIcon } from '../shared/look/icons.ts'
import type { RatingController } from './rating-controller.ts'

/** Three buttons, not radios: arrows must not vote. */
export const drawThreeFaces = (
  words: RatingWords,
  score: Score | undefined,
  press: (score: Score) => void,
): TemplateResult =>
  html`<div class="faces wide" role="group" aria-labelledby="ask" part="faces">
    ${scores.map(
      (each) =>
        html`<button
          type="button"
          class="face"
          aria-pressed=${each === score}
          @click=${() => press(each)}
        >
          ${drawFace(each)}<span>${words.faces[each]}</span>${
            each === score ? html`<span class="tick">${okIcon()}</span>` : ''
          }
        </button>`,
    )}
  </div>`

/** The question, the faces, and words after a press. */
export function drawFaces(rating: RatingController): TemplateResult {
  const { words, score, late } = rating
  return html`<div class="stack">
    <div class="head">
      <h2 id="ask" tabindex="-1">${words.heading}</h2>
      <p class="hint">
        ${words.noName} ${score === undefined || rating.changeable ? words.changeable : ''}
      </p>
    </div>
    ${drawThreeFaces(words, score, (pressed) => rating.press(pressed))}
    ${score ? html`<p class="thanks">${words.thanks(words.faces[score])}</p>` : ''}
    ${late ? html`<p class="hint">${late === 'score' ? words.final : words.wordsLate}</p>` : ''}
    ${score ? drawWords(rating) : ''}
  </div>`
}

function drawWords(rating: RatingController): TemplateResult | '' {
  const { words, sent, late } = rating
  if (sent) return html`<p class="sent" tabindex="-1">${words.sent}</p>`
  if (late === 'words') return ''
  const submit = (event: Event) => {
    event.preventDefault()
    rating.send()
  }
  return html`<form class="stack" novalidate @submit=${submit}>
    <div class="field">
      <label for="comment">${words.improve}</label>
      <span class="hint" id="comment-hint">${words.improveHint}</span>
      <textarea
        id="comment"
        maxlength="1000"
        aria-describedby="comment-hint"
        .value=${rating.comment}
        @input=${(event: Event) => (rating.comment = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    <div class="acts"><button class="button second">${words.send}</button></div>
  </form>`
}

/** This visit can't be rated: why. */
export function drawRefused({ words, refused }: RatingController): TemplateResult {
  const [heading, text] =
    refused === 'already-rated'
      ? [words.already, words.alreadySaid]
      : [words.notOver, words.notOverSaid]
  return html`<div class="note" tabindex="-1" part="note">
    ${infoIcon()}
    <div>
      <h2 class="h3">${heading}</h2>
      <p>${text}</p>
    </div>
  </div>`
}
