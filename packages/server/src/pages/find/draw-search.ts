import type { LifeEvent } from '@transparent-office/contract'
import { finderMessages } from '@transparent-office/words'
import { drawGetForm } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import { pathOf, type Page } from '../page.ts'

/** The field for a person's own words. */
export function drawSearch(page: Page, typed = ''): Html {
  const words = finderMessages[page.language]
  return html`<div class="search" role="search">
    ${drawGetForm(
      page,
      '',
      {},
      html`<h2><label for="q">${words.heading}</label></h2>
        <p class="hint" id="q-hint">${words.hint}</p>
        <div class="line">
          <input
            id="q"
            name="q"
            type="search"
            value="${typed}"
            maxlength="200"
            autocomplete="off"
            aria-describedby="q-hint"
          />
          <button class="button">${words.search}</button>
        </div>`,
    )}
  </div>`
}

/** What happens in life, to browse by. */
export const drawLifeEvents = (page: Page, events: readonly LifeEvent[]): Html | '' =>
  events.length > 0
    ? html`<h2 class="h3">${finderMessages[page.language].lifeEvents}</h2>
        <ul class="links">
          ${events.map(
            ({ id, title }) =>
              html`<li>
                <a href="${pathOf(page, '', { lifeEvent: id })}">${say(page.language, title)}</a>
              </li>`,
          )}
        </ul>`
    : ''
