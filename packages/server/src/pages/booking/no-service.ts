import { bookingMessages } from '@transparent-office/widgets/words'
import type { OfficePage } from '../page.ts'
import { html } from '../drawing/html.ts'
import { drawSearch } from '../find/draw-search.ts'
import type { Drawn } from '../reply-page.ts'

/** Nothing to book yet: a service is to be found first. */
export function noService(page: OfficePage, asked: boolean): Drawn {
  const words = bookingMessages[page.language]
  return {
    title: words.noService,
    ...(asked && { status: 404 }),
    content: html`<h1>${words.noService}</h1>
      ${asked ? html`<p class="lead">${words.noSuchService}</p>` : ''} ${drawSearch(page)}`,
  }
}
