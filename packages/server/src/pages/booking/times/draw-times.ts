import type { Start } from '@transparent-office/contract'
import {
  bookingMessages,
  partsOfDay,
  sayDay,
  sayMoment,
  sharedMessages,
} from '@transparent-office/words'
import { drawPostForm } from '../../drawing/forms.ts'
import { html, type Html } from '../../drawing/html.ts'
import { drawNone } from '../draw-none.ts'
import { drawDays } from './draw-days.ts'
import { drawMonths } from './draw-months.ts'
import { drawTime, type TimesLinks } from './times-links.ts'
import type { Times } from './find-times.ts'

/** The nearest time, the days, the times of one of them; or why there is none. */
export function drawTimes(links: TimesLinks, times: Times, shown: number, mistake?: string): Html {
  const { page } = links
  const { nearest, all } = times
  if (!nearest) return drawNone(page, all, all.branches, links.opensFrom)
  return html`${drawNearest(links, nearest)}
    <div class="${links.asMonth ? '' : 'choose'}">
      <div>${links.asMonth ? drawMonths(links, times) : drawDays(links, times, shown)}</div>
      <div>${drawOpen(links, times, shown, mistake)}</div>
    </div>`
}

function drawNearest({ page, take }: TimesLinks, { startsAt, on, at, clock }: Start): Html {
  const words = bookingMessages[page.language]
  return drawPostForm(
    page,
    take.path,
    { ...take.carried, on, startsAt },
    html`<div class="quick">
      <p>${words.nearest}<br /><b>${sayMoment(page.language, on, at, clock)}</b></p>
      <p><button class="button second">${words.takeNearest}</button></p>
    </div>`,
  )
}

function drawOpen(
  { page, take }: TimesLinks,
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
    ${drawPostForm(
      page,
      take.path,
      { ...take.carried, on: open.on, shown: String(shown) },
      html`${partsOfDay(open.starts).map(
          ([part, starts]) =>
            html`<fieldset>
              <legend>${words.parts[part]}</legend>
              <div class="times">${starts.map((start) => drawTime(page, start, 'at'))}</div>
            </fieldset>`,
        )}
        <p class="acts">
          <button class="button">${take.text ?? sharedMessages[language].continue}</button>
        </p>`,
    )}`
}
