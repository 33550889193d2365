import { html, nothing, type TemplateResult } from 'lit'
import { clockIcon, warnIcon } from '../../shared/look/icons.ts'
import type { BookingController, Later } from '../booking-controller.ts'
import { drawSummary, drawTop } from '../draw-frame.ts'
import type { AnswerField } from './answers.ts'

/** Step 3: who comes. */
export function drawWho(booking: BookingController, later: Later): TemplateResult {
  const { words, shared } = booking
  const { who } = later
  const submit = (event: Event) => {
    event.preventDefault()
    who.submit()
  }
  return html`${drawTop(booking, 'when')}
    <div class="columns">
      <form class="stack" novalidate @submit=${submit}>
        ${drawMistakes(booking, later)}
        <div class="head">
          <h2 tabindex="-1">${words.whoHeading}</h2>
          ${drawHeld(booking)}
        </div>
        ${drawHolding(booking)}
        ${drawField(later, booking, 'name', words.fullName, words.nameHint, 'name', 'text')}
        ${drawField(later, booking, 'phone', words.mobile, words.mobileHint, 'tel', 'tel')}
        ${drawField(later, booking, 'email', words.mail, words.mailHint, 'email', 'email')}
        <div class="acts"><button class="button">${shared.continue}</button></div>
      </form>
      ${drawSummary(booking)}
    </div>`
}

function drawHeld({ words, hold: { held } }: BookingController): TemplateResult | '' {
  return held ? html`<p class="hint">${words.held(held.on, held.at, held.heldUntilAt)}</p>` : ''
}

function drawMistakes({ words, shared }: BookingController, { who }: Later): TemplateResult | '' {
  if (who.mistakes.length === 0) return ''
  const follow = (field: AnswerField) => (event: Event) => {
    event.preventDefault()
    const root = (event.target as Element).getRootNode() as ShadowRoot
    root.getElementById(field)?.focus()
  }
  return html`<div class="note bad wide" role="alert" tabindex="-1">
    ${warnIcon()}
    <div>
      <h3>${shared.correct(who.mistakes.length)}</h3>
      <ul>
        ${who.mistakes.map(
          ({ field, says }) =>
            html`<li>
              <a href="#${field}" @click=${follow(field)}>${words.mistakes[says]}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`
}

/** Two minutes before the end: hold longer. After it: the place is gone, the answers are kept. */
export function drawHolding(booking: BookingController): TemplateResult | '' {
  const { words, hold } = booking
  if (hold.state === 'lapsed')
    return html`<div class="note warn wide" part="note">
      ${clockIcon()}
      <div>
        <h3>${words.lapsed}</h3>
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
  if (booking.branch) booking.times.askDays(booking.office, booking.visit.items, booking.branch)
}

function drawField(
  { who }: Later,
  { words }: BookingController,
  field: AnswerField,
  label: string,
  hint: string,
  autocomplete: 'name' | 'tel' | 'email',
  type: 'text' | 'tel' | 'email',
): TemplateResult {
  const mistake = who.mistakes.find((each) => each.field === field)
  const take = (event: Event) => who.answer(field, (event.target as HTMLInputElement).value)
  return html`<div class="field ${mistake ? 'wrong' : ''}">
    <label for=${field}>${label}</label>
    <span class="hint" id="${field}-hint">${hint}</span>
    ${
      mistake
        ? html`<span class="mistake" id="${field}-mistake"
            >${warnIcon()}<span>${words.mistakes[mistake.says]}</span></span
          >`
        : ''
    }
    <input
      id=${field}
      class=${type === 'tel' ? 'short' : ''}
      type=${type}
      autocomplete=${autocomplete}
      aria-describedby="${field}-hint${mistake ? ` ${field}-mistake` : ''}"
      aria-invalid=${mistake ? 'true' : nothing}
      .value=${who.answers[field]}
      @input=${take}
    />
  </div>`
}
