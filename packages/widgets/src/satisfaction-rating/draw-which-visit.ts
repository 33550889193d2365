import type { VisitField } from '@transparent-office/words/ratings/which-visit'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, type TemplateResult } from 'lit'
import { drawField, drawMistakes } from '../shared/draw-field.ts'
import { infoIcon } from '../shared/look/icons.ts'
import type { RatingController } from './rating-controller.ts'

/** Asks which visit: the ticket's number and its code. */
export function drawWhichVisit(rating: RatingController): TemplateResult {
  const { words, widget } = rating
  const submit = (event: Event) => {
    event.preventDefault()
    rating.identify()
  }
  const field = (id: VisitField) => ({
    id,
    value: rating[id],
    mistake: rating.missing.includes(id) ? words.mistakes[id] : undefined,
    onType: (typed: string) => void (rating[id] = typed),
  })
  return html`<form class="stack" novalidate @submit=${submit}>
    ${drawMistakes(
      widget,
      rating.missing.map((id) => ({ field: id, says: words.mistakes[id] })),
    )}
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
    ${drawField({ ...field('ticket'), label: words.ticket, hint: words.ticketHint })}
    ${drawField({ ...field('code'), label: words.code, hint: words.codeHint })}
    <div class="acts">
      <button class="button">${sharedMessages[widget.language].continue}</button>
    </div>
  </form>`
}
