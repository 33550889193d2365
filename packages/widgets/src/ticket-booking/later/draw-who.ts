import type { AnswerField } from '@transparent-office/words/bookings/answers'
import { sayTime } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { drawField, drawMistakes } from '../../shared/draw-field.ts'
import { clockIcon } from '../../shared/look/icons.ts'
import type { BookingController } from '../booking-controller.ts'
import { drawSummary, drawTop } from '../draw-frame.ts'
import type { WhoController } from './who-controller.ts'

/** Step 3: who comes. */
export function drawWho(booking: BookingController, who: WhoController): TemplateResult {
  const { words, shared } = booking
  const submit = (event: Event) => {
    event.preventDefault()
    who.submit()
  }
  const field = (id: AnswerField) => {
    const mistake = who.mistakes.find((each) => each.field === id)
    return {
      id,
      value: who.answers[id],
      mistake: mistake && words.mistakes[mistake.says],
      onType: (typed: string) => who.answer(id, typed),
    }
  }
  return html`${drawTop(booking, 'when')}
    <div class="columns">
      ${drawSummary(booking)}
      <form class="stack" novalidate @submit=${submit}>
        ${drawMistakes(
          booking.widget,
          who.mistakes.map(({ field, says }) => ({ field, says: words.mistakes[says] })),
        )}
        <div class="head">
          <h2 tabindex="-1">${words.whoHeading}</h2>
          ${drawHeld(booking)}
        </div>
        ${drawHolding(booking)}
        ${drawField({
          ...field('name'),
          label: words.fullName,
          hint: words.nameHint,
          autocomplete: 'name',
        })}
        ${drawField({
          ...field('phone'),
          label: words.mobile,
          hint: words.mobileHint,
          type: 'tel',
          autocomplete: 'tel',
        })}
        ${drawField({
          ...field('email'),
          label: words.mail,
          hint: words.mailHint,
          type: 'email',
          autocomplete: 'email',
        })}
        <div class="acts"><button class="button">${shared.continue}</button></div>
      </form>
    </div>`
}

function drawHeld({ words, widget, hold: { held } }: BookingController): TemplateResult | '' {
  return held
    ? html`<p class="hint">
        ${words.held(held.on, sayTime(widget.language, held.at, held.clock), held.heldUntilAt)}
      </p>`
    : ''
}

/** Two minutes before the end: hold longer. After it: the place is gone, the answers are kept. */
export function drawHolding(booking: BookingController): TemplateResult | '' {
  const { words, hold } = booking
  if (hold.state === 'lapsed')
    return html`<div class="note warn wide" part="note">
      ${clockIcon()}
      <div>
        <h3 tabindex="-1">${words.lapsed}</h3>
        <p>${words.lapsedKept}</p>
        <div class="acts">
          <button type="button" class="button" @click=${() => chooseAgain(booking)}>
            ${words.chooseAgain}
          </button>
        </div>
      </div>
    </div>`
  if (hold.state !== 'ending' || !hold.held) return ''
  const extend = () =>
    hold.extend(booking.office, (until) => booking.widget.announce(words.heldLonger(until)))
  return html`<div class="note warn wide" part="note">
    ${clockIcon()}
    <div>
      <h3>${words.holdEnds(hold.held.heldUntilAt)}</h3>
      ${
        hold.last
          ? html`<p>${words.noLonger}</p>`
          : html`<div class="acts">
              <button type="button" class="button" @click=${extend}>${words.holdLonger}</button>
            </div>`
      }
    </div>
  </div>`
}

function chooseAgain(booking: BookingController): void {
  booking.hold.forget()
  booking.times.chosen = undefined
  booking.returning = true
  booking.go('when')
  booking.askDays()
}
