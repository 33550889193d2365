import type { LifeEvent, ServiceSummary } from '@transparent-office/contract'
import { finderMessages, sayDeadlines, sayFee } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { drawPhone, say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { drawLifeEvents } from './draw-search.ts'

/** What was found, as headings with links; or whom to ask, and what to browse. */
export function drawResults(
  page: OfficePage,
  services: readonly ServiceSummary[],
  events: readonly LifeEvent[],
): Html {
  const { language, office } = page
  const words = finderMessages[language]
  if (services.length === 0)
    return html`<p class="lead">
        ${words.otherWords} ${drawPhone(office.reception.phone)},
        ${say(language, office.reception.hours)}
      </p>
      ${drawLifeEvents(page, events)}`
  return html`<ol class="results">
    ${services.map(
      ({ id, title, fee, deadlines, agency }) =>
        html`<li>
          <h2 class="h3">
            <a href="${pathOf(page, `services/${id}`)}">${say(language, title)}</a>
          </h2>
          <p class="hint">
            ${sayFee(language, words, fee)}, ${sayDeadlines(words, deadlines)}.
            ${say(language, agency.title)}
          </p>
        </li>`,
    )}
  </ol>`
}
