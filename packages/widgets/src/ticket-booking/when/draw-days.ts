import { dayRows, firstRows, type DayRow } from '@transparent-office/words/bookings/day-rows'
import { sayWhyNone } from '@transparent-office/words/bookings/say-why-none'
import { sayDay, sayWeekday } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { saidAt, type Choosing } from './choosing.ts'
import { dayOpened, laterShown, monthShown } from './choosing-steps.ts'

/** The list of days: each says how many places, or why none. */
export function drawDays(choosing: Choosing): TemplateResult {
  const { words, times, state } = choosing
  const rows = dayRows(times.days)
  const shown = firstRows(rows, state.shown)
  return html`<h3 class="unseen">${words.day}</h3>
    <ul class="days" part="days">
      ${shown.map((row) => html`<li>${drawRow(choosing, row)}</li>`)}
    </ul>
    <div class="under">
      ${
        shown.length < rows.length
          ? html`<button type="button" class="link" @click=${() => choosing.did(laterShown)}>
              ${words.laterDays}
            </button>`
          : ''
      }
      <button type="button" class="link" @click=${() => choosing.did(monthShown, true)}>
        ${words.month}
      </button>
    </div>`
}

function drawRow(choosing: Choosing, { days, open }: DayRow): TemplateResult {
  const { words, widget } = choosing
  const [day] = days
  if (!day) return html``
  if (!open) {
    const which =
      days.length > 1
        ? days.map(({ on }) => sayWeekday(widget.language, on)).join(', ')
        : sayDay(widget.language, day.on)
    return html`<p class="shut">
      <span>${which}</span><span>${sayWhyNone(words, day, saidAt(choosing))}</span>
    </p>`
  }
  return html`<button
    type="button"
    aria-pressed=${day.on === choosing.state.openOn}
    @click=${() => choosing.did(dayOpened, day.on)}
  >
    <span>${sayDay(widget.language, day.on)}</span><span>${words.places(day.places)}</span>
  </button>`
}
