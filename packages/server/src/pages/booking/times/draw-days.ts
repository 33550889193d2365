import {
  bookingMessages,
  dayRows,
  firstRows,
  sayDay,
  sayWeekday,
  sayWhyNone,
  type DayRow,
} from '@transparent-office/widgets/words'
import { html, type Html } from '../../drawing/html.ts'
import { drawAgain, type TimesWay } from './times-way.ts'
import type { Times } from './find-times.ts'

/** How many days with places are shown at first, and how many more at each press. */
export const daysAtFirst = 5

/** The list of days: each says how many places, or why none. */
export function drawDays(way: TimesWay, { all, open }: Times, shown: number): Html {
  const { language } = way.page
  const words = bookingMessages[language]
  const rows = dayRows(all.days)
  const first = firstRows(rows, shown)
  const more = String(shown + daysAtFirst)
  return html`<h2 class="unseen" id="days">${words.day}</h2>
    ${drawAgain(
      way,
      { shown: String(shown) },
      html`<ul class="days">
        ${first.map((row) => html`<li>${drawRow(way, row, open?.on)}</li>`)}
      </ul>`,
    )}
    ${
      first.length < rows.length
        ? drawAgain(
            way,
            { on: open?.on },
            html`<button class="link" name="shown" value="${more}">${words.laterDays}</button>`,
          )
        : ''
    }
    ${drawAgain(
      way,
      { on: open?.on },
      html`<button class="link" name="view" value="month">${words.month}</button>`,
      'days',
    )}`
}

function drawRow(
  { page }: TimesWay,
  { days, open }: DayRow,
  chosen: string | undefined,
): Html | '' {
  const { language } = page
  const words = bookingMessages[language]
  const [day] = days
  if (!day) return ''
  if (!open) {
    const which =
      days.length > 1
        ? days.map(({ on }) => sayWeekday(language, on)).join(', ')
        : sayDay(language, day.on)
    const saidAt = { zone: page.office.timeZone, today: page.moment.on }
    return html`<p class="day">
      <span>${which}</span> <span>${sayWhyNone(words, day, saidAt)}</span>
    </p>`
  }
  return html`<button
    class="day"
    name="on"
    value="${day.on}"
    ${day.on === chosen ? html`aria-current="true"` : ''}
  >
    <span>${sayDay(language, day.on)}</span> <span>${words.places(day.places)}</span>
  </button>`
}
