import type { Start } from '@transparent-office/contract'
import {
  bookingMessages,
  partsOfDay,
  sayDay,
  sayMoment,
  sharedMessages,
} from '@transparent-office/widgets/words'
import { drawAsking, drawSending, type Carried } from '../../drawing/forms.ts'
import { html, type Html } from '../../drawing/html.ts'
import type { OfficePage } from '../../page.ts'
import { drawNone } from '../draw-none.ts'
import { drawDays } from './draw-days.ts'
import type { Times } from './find-times.ts'

/** Where the times of a page lead. */
export interface TimesWay {
  readonly page: OfficePage
  /** The same page with another day: what it carries, and whether it must be sent. */
  readonly again: { readonly path: string; readonly carried: Carried; readonly sent: boolean }
  /** The taking of a time. */
  readonly take: { readonly path: string; readonly carried: Carried; readonly text?: string }
}

/** A form to the same page. */
export const drawAgain = ({ page, again }: TimesWay, carried: Carried, content: Html): Html =>
  again.sent
    ? drawSending(page, `${again.path}#times`, { ...again.carried, ...carried }, content)
    : drawAsking(page, `${again.path}#times`, { ...again.carried, ...carried }, content)

/** One time as a radio; its label is the time alone. */
export const drawTime = ({ startsAt, at }: Start, group: string): Html =>
  html`<span class="time">
    <input type="radio" name="startsAt" id="${group}-${startsAt}" value="${startsAt}" />
    <label for="${group}-${startsAt}">${at}</label>
  </span>`

/** The nearest time, the days, the times of one of them; or why there is none. */
export function drawTimes(way: TimesWay, times: Times, shown: number, mistake?: string): Html {
  const { page } = way
  const { nearest, all } = times
  if (!nearest) return drawNone(page, all, all.branches)
  return html`${drawNearest(way, nearest)}
    <div class="choose">
      <div>${drawDays(way, times, shown)}</div>
      <div>${drawOpen(way, times, shown, mistake)}</div>
    </div>`
}

function drawNearest({ page, take }: TimesWay, { startsAt, on, at }: Start): Html {
  const words = bookingMessages[page.language]
  return drawSending(
    page,
    take.path,
    { ...take.carried, on, startsAt },
    html`<div class="quick">
      <p>${words.nearest}<br /><b>${sayMoment(page.language, on, at)}</b></p>
      <p><button class="button second">${words.takeNearest}</button></p>
    </div>`,
  )
}

function drawOpen(
  { page, take }: TimesWay,
  { open }: Times,
  shown: number,
  mistake: string | undefined,
): Html | '' {
  const { language } = page
  const words = bookingMessages[language]
  if (!open) return ''
  return html`<h2 class="h3" id="times">
      ${sayDay(language, open.on)}: ${words.places(open.places)}
    </h2>
    ${mistake ? html`<p class="mistake" id="startsAt" tabindex="-1">${mistake}</p>` : ''}
    ${drawSending(
      page,
      take.path,
      { ...take.carried, on: open.on, shown: String(shown) },
      html`${partsOfDay(open.starts).map(
          ([part, starts]) =>
            html`<fieldset>
              <legend>${words.parts[part]}</legend>
              <div class="times">${starts.map((start) => drawTime(start, 'at'))}</div>
            </fieldset>`,
        )}
        <p class="acts">
          <button class="button">${take.text ?? sharedMessages[language].continue}</button>
        </p>`,
    )}`
}
