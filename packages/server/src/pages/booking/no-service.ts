import { bookingMessages, finderMessages, plain } from '@transparent-office/words'
import type { OfficePage } from '../page.ts'
import { html } from '../drawing/html.ts'
import { drawPhone } from '../drawing/say.ts'
import { drawSearch } from '../find/draw-search.ts'
import type { Drawn } from '../drawn.ts'

/** Nothing to book yet: a service is to be found first. */
export function noService(page: OfficePage, request: boolean): Drawn {
  const words = bookingMessages[page.language]
  return {
    title: words.noService,
    ...(request && { status: 404 }),
    content: html`<h1>${words.noService}</h1>
      ${request ? html`<p class="lead">${words.noSuchService}</p>` : ''} ${drawSearch(page)}`,
  }
}

/** The office has the card, but no branch gives the service: whom to ask. */
export function notHere(page: OfficePage): Drawn {
  const { language, words, office } = page
  return {
    title: words.notHere,
    status: 422,
    content: html`<h1>${words.notHere}</h1>
      <p class="lead">
        ${finderMessages[language].otherWords} ${drawPhone(office.reception.phone)},
        ${plain(language, office.reception.hours)}
      </p>
      ${drawSearch(page)}`,
  }
}
