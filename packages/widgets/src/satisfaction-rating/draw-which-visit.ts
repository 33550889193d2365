import { html, nothing, type TemplateResult } from 'lit'
import { infoIcon, warnIcon } from '../shared/look/icons.ts'
import { sharedMessages } from '../shared/messages/by-language.ts'
import type { RatingController } from './rating-controller.ts'
import type { VisitField } from './which-visit.ts'

/** Asks which visit: the ticket's number and its code. */
export function drawWhichVisit(rating: RatingController): TemplateResult {
  const { words, widget } = rating
  const submit = (event: Event) => {
    event.preventDefault()
    rating.identify()
  }
  return html`<form class="stack" novalidate @submit=${submit}>
    ${drawMissing(rating)}
    ${
      rating.refused
        ? html`<div class="note warn" tabindex="-1">
            ${infoIcon()}
            <div>
              <h3>${words.notFound}</h3>
              <p>${words.notFoundSaid}</p>
            </div>
          </div>`
        : ''
    }
    <h2 tabindex="-1">${words.whichVisit}</h2>
    ${drawField(rating, 'ticket', words.ticket, words.ticketHint)}
    ${drawField(rating, 'code', words.code, words.codeHint)}
    <div class="acts">
      <button class="button">${sharedMessages[widget.language].continue}</button>
    </div>
  </form>`
}

function drawMissing({ words, widget, missing }: RatingController): TemplateResult | '' {
  if (missing.length === 0) return ''
  const follow = (field: VisitField) => (event: Event) => {
    event.preventDefault()
    void widget.focusOn(`#${field}`)
  }
  return html`<div class="note bad" role="alert" tabindex="-1">
    ${warnIcon()}
    <div>
      <h3>${sharedMessages[widget.language].correct(missing.length)}</h3>
      <ul>
        ${missing.map(
          (field) =>
            html`<li>
              <a href="#${field}" @click=${follow(field)}>${words.mistakes[field]}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`
}

function drawField(
  rating: RatingController,
  field: VisitField,
  label: string,
  hint: string,
): TemplateResult {
  const wrong = rating.missing.includes(field)
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    <label for=${field}>${label}</label>
    <span class="hint" id="${field}-hint">${hint}</span>
    ${
      wrong
        ? html`<span class="mistake" id="${field}-mistake"
            >${warnIcon()}<span>${rating.words.mistakes[field]}</span></span
          >`
        : ''
    }
    <input
      id=${field}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="${field}-hint${wrong ? ` ${field}-mistake` : ''}"
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${rating[field]}
      @input=${(event: Event) => (rating[field] = (event.target as HTMLInputElement).value)}
    />
  </div>`
}
