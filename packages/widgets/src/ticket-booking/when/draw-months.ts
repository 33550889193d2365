import { dayByKey, months, type Cell, type Month } from '@transparent-office/words/bookings/months'
import { sayWhyNone } from '@transparent-office/words/bookings/say-why-none'
import {
  sayDay,
  sayMonth,
  sayShortWeekday,
  sayWeekday,
} from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { saidAt, type Choosing } from './choosing.ts'
import { cursorMoved, dayOpened, monthShown } from './choosing-steps.ts'

/** 23 November 2026 is a Monday. */
const weekdays = Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`)

/** Months stacked, walked with arrows, Home and End, Page Up and Page Down. */
export function drawMonths(choosing: Choosing): TemplateResult {
  const { words, times, state } = choosing
  const press = (event: KeyboardEvent) => {
    const on = dayByKey(times.days, state.cursor ?? times.days[0]?.on ?? '', event.key)
    if (!on) return
    event.preventDefault()
    choosing.did(cursorMoved, on)
  }
  return html`<h3 class="unseen">${words.day}</h3>
    <div class="months" @keydown=${press}>
      ${months(times.days).map((month) => drawMonth(choosing, month))}
    </div>
    <p class="hint">${words.monthHint}</p>
    <div class="under">
      <button type="button" class="link" @click=${() => choosing.did(monthShown, false)}>
        ${words.list}
      </button>
    </div>`
}

function drawMonth(choosing: Choosing, { on, weeks }: Month): TemplateResult {
  const { language } = choosing.widget
  return html`<table class="month" role="grid">
    <caption>
      ${sayMonth(language, on)}
    </caption>
    <thead>
      <tr>
        ${weekdays.map(
          (day) =>
            html`<th scope="col" abbr=${sayWeekday(language, day)}>
              ${sayShortWeekday(language, day)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((cell) => drawCell(choosing, cell))}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** A text of which the eye sees the number alone, and the ear hears all. */
function drawNumber(text: string): unknown {
  const [before, number, after] = text.split(/(\d+)/)
  return html`<span class="unseen">${before}</span>${number}<span class="unseen">${after}</span>`
}

function drawCell(choosing: Choosing, cell: Cell): TemplateResult {
  const { words, times, state, widget } = choosing
  if (!cell) return html`<td></td>`
  if (typeof cell === 'string') return html`<td><span>${Number(cell.slice(8))}</span></td>`
  const { on, places, starts } = cell
  const open = starts.length > 0
  const cursor = (state.cursor ?? state.openOn ?? times.days[0]?.on) === on
  const kind = open ? 'open' : cell.why === 'full' ? 'full' : 'shut'
  return html`<td aria-selected=${on === state.openOn}>
    <button
      type="button"
      class=${kind}
      tabindex=${cursor ? 0 : -1}
      aria-disabled=${open ? 'false' : 'true'}
      @click=${() => choosing.did(open ? dayOpened : cursorMoved, on)}
    >
      ${drawNumber(`${sayDay(widget.language, on)}, `)}${
        open
          ? html`<small>${drawNumber(words.places(places))}</small>`
          : html`<span class="unseen">${sayWhyNone(words, cell, saidAt(choosing))}</span>`
      }
    </button>
  </td>`
}
