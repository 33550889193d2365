import { answerFields, answerInputs } from '@transparent-office/words/bookings/answers'
import { sayTime } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { drawField, drawMistakes } from '../../shared/draw-field.ts'
import { clockIcon } from '../../shared/look/icons.ts'
import type { BookingController } from '../booking-controller.ts'
import { drawSummary, drawTop } from '../draw-frame.ts'
import { answered, answersGiven, timeWanted } from './who-steps.ts'

/** Step 3: who comes. */
export function drawWho(booking: BookingController): TemplateResult {
  const { words, shared, state } = booking
  const { answers, mistakes = [] } = state
  const submit = (event: Event) => {
    event.preventDefault()
    booking.did(answersGiven)
  }
  const fields = answerFields.map((id) => {
    const mistake = mistakes.find(({ field }) => field === id)
    return drawField({
      id,
      ...words.answers[id],
      ...answerInputs[id],
      value: answers[id] ?? '',
      mistake: mistake && words.mistakes[mistake.says],
      onType: (typed) => booking.did(answered, id, typed),
    })
  })
  return html`${drawTop(booking)}
    <div class="columns">
      ${drawSummary(booking)}
      <form class="stack" novalidate @submit=${submit}>
        ${drawMistakes(
          booking.widget,
          mistakes.map(({ field, says }) => ({ field, says: words.mistakes[says] })),
        )}
        <div class="head">
          <h2 tabindex="-1">${words.whoHeading}</h2>
          ${drawHeld(booking)}
        </div>
        ${drawHolding(booking)} ${fields}
        <div class="acts"><button class="button">${shared.continue}</button></div>
      </form>
    </div>`
}

function drawHeld({ words, widget, state: { held } }: BookingController): TemplateResult | '' {
  return held
    ? html`<p class="hint">
        ${words.held(held.on, sayTime(widget.language, held.at, held.clock), held.heldUntilAt)}
      </p>`
    : ''
}

/** Two minutes before the end: hold longer. After it: the place is gone, the answers are kept. */
export function drawHolding(booking: BookingController): TemplateResult | '' {
  const { words, state } = booking
  const { held, ending, lapsed } = state
  const again = () => {
    booking.did(timeWanted)
    booking.askDays()
  }
  if (lapsed)
    return html`<div class="note warn wide" part="note">
      ${clockIcon()}
      <div>
        <h3 tabindex="-1">${words.lapsed}</h3>
        <p>${words.lapsedKept}</p>
        <div class="acts">
          <button type="button" class="button" @click=${again}>${words.chooseAgain}</button>
        </div>
      </div>
    </div>`
  if (!ending || !held) return ''
  return html`<div class="note warn wide" part="note">
    ${clockIcon()}
    <div>
      <h3>${words.holdEnds(held.heldUntilAt)}</h3>
      ${
        held.extensionsLeft === 0
          ? html`<p>${words.noLonger}</p>`
          : html`<div class="acts">
              <button type="button" class="button" @click=${() => booking.later?.hold.extend()}>
                ${words.holdLonger}
              </button>
            </div>`
      }
    </div>
  </div>`
}
