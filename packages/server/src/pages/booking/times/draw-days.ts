import {
  bookingMessages,
  dayRows,
  firstRows,
  sayDay,
  sayWeekday,
  sayWhyNone,
  type DayRow,
} from '@transparent-office/words'
import { html, type Html } from '../../drawing/html.ts'
import { drawAgain, type TimesLinks } from './times-links.ts'
import type { Times } from './find-times.ts'

/** How many days with places are shown at first, and how many more at each press. */
export const daysAtFirst = 5

/** The list of days: each says how many places, or why none. */
export function drawDays(links: TimesLinks, { all, open }: Times, shown: number): Html {
  const { language } = links.page
  const words = bookingMessages[language]
  const rows = dayRows(all.days)
  const first = firstRows(rows, shown)
  const more = String(shown + daysAtFirst)
  return html`<h2 class="unseen" id="days">${words.day}</h2>
    ${drawAgain(
      links,
      { shown: String(shown) },
      html`<ul class="days">
        ${first.map((row) => html`<li>${drawRow(links, row, open?.on)}</li>`)}
      </ul>`,
    )}
    ${
      first.length < rows.length
        ? drawAgain(
            links,
            { on: open?.on },
            html`<button class="link" name="shown" value="${more}">${words.laterDays}</button>`,
          )
        : ''
    }
    ${drawAgain(
      links,
      { on: open?.on },
      html`<button class="link" name="view" value="month">${words.month}</button>`,
      'days',
    )}`
}

function drawRow(
  { page }: TimesLinks,
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
