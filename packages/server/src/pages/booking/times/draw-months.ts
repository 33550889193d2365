import type { AvailableDay } from '@transparent-office/contract'
import {
  bookingMessages,
  months,
  sayDay,
  sayMonth,
  sayShortWeekday,
  sayWeekday,
  sayWhyNone,
  type Month,
} from '@transparent-office/words'
import { html, type Html } from '../../drawing/html.ts'
import type { Times } from './find-times.ts'
import { sayShutDays } from './say-shut-days.ts'
import { drawAgain, type TimesLinks } from './times-links.ts'

/** 23 November 2026 is a Monday. */
const weekdays = Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`)

/** The days as months, a table each: every day says how many places, or why none. */
export function drawMonths(links: TimesLinks, { all, open }: Times): Html {
  const { language, words: page } = links.page
  const words = bookingMessages[language]
  const shown = months(all.days)
  return html`<h2 class="unseen" id="days">${words.day}</h2>
    ${
      shown.length > 1
        ? html`<nav class="month-links" aria-label="${page.months}">
            ${shown.map(({ on }) => html`<a href="#${idOf(on)}">${sayMonth(language, on)}</a> `)}
          </nav>`
        : ''
    }
    ${drawAgain(
      links,
      { view: 'month' },
      html`${shown.map((month) => drawMonth(links, month, open?.on))}`,
    )}
    ${drawAgain(links, { on: open?.on }, html`<button class="link">${words.list}</button>`, 'days')}`
}

/** The days of a month that the office speaks of. */
const daysOf = (weeks: Month['weeks']): AvailableDay[] =>
  weeks.flat().flatMap((cell) => (typeof cell === 'object' ? cell : []))

const idOf = (on: string) => `month-${on.slice(0, 7)}`

function drawMonth(links: TimesLinks, { on, weeks }: Month, chosen: string | undefined): Html {
  const { language } = links.page
  return html`<table class="month" id="${idOf(on)}">
      <caption>
        ${sayMonth(language, on)}
      </caption>
      <thead>
        <tr>
          ${weekdays.map(
            (day) =>
              html`<th scope="col">
                <span aria-hidden="true">${sayShortWeekday(language, day)}</span
                ><span class="unseen">${sayWeekday(language, day)}</span>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((cell) =>
                typeof cell === 'object'
                  ? drawDay(links, cell, chosen)
                  : html`<td>${cell ? html`<p>${numberOf(cell)}</p>` : ''}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    ${sayShutDays(language, daysOf(weeks)).map((said) => html`<p class="hint shut-days">${said}</p>`)}`
}

const numberOf = (on: string) => String(Number(on.slice(8)))

/** A text of which the eye sees the number alone where there is little room, and the ear hears all. */
function drawNumber(text: string, seen: string): Html {
  const [before, number, after] = text.split(/(\d+)/)
  return html`<span class="${seen}">${before}</span>${number}<span class="${seen}">${after}</span>`
}

function drawDay({ page }: TimesLinks, day: AvailableDay, chosen: string | undefined): Html {
  const { language } = page
  const words = bookingMessages[language]
  const name = drawNumber(`${sayDay(language, day.on)}, `, 'unseen')
  if (day.starts.length === 0)
    return html`<td class="${day.why === 'full' ? 'full' : ''}">
      <p>
        <span class="number">${name}</span> <small class="roomy">${sayWhyNone(words, day)}</small>
      </p>
    </td>`
  return html`<td>
    <button name="on" value="${day.on}" ${day.on === chosen ? html`aria-current="true"` : ''}>
      <span class="number">${name}</span>
      <small>${drawNumber(words.places(day.places), 'roomy')}</small>
    </button>
  </td>`
}
