import { sharedMessages } from '@transparent-office/words'
import { drawHidden } from './drawing/forms.ts'
import { html, type Html } from './drawing/html.ts'
import { drawPhone } from './drawing/say.ts'
import type { Page } from './page.ts'
import type { Drawn } from './drawn.ts'

/** The office can't answer now: whom to call, and the same once more with the answers that were given. */
export function drawUnreachable(page: Page): Drawn {
  const { language, words, office, sent } = page
  const shared = sharedMessages[language]
  return {
    title: shared.unreachable,
    status: 503,
    content: html`<h1>${shared.unreachable}</h1>
      <p class="lead">${sent ? shared.keptHere : ''} ${words.tryLater}</p>
      ${office ? html`<p>${shared.reception('')}${drawPhone(office.reception.phone)}</p>` : ''}
      ${drawOnceMore(page)}`,
  }
}

/** Too many calls come from the person's network: when it is their turn. */
export function drawCrowded(page: Page, seconds: number): Drawn {
  const { language, words, sent } = page
  const shared = sharedMessages[language]
  return {
    title: words.crowded,
    status: 429,
    comeAgainIn: seconds,
    content: html`<h1>${words.crowded}</h1>
      <p class="lead">${words.yourTurn(seconds)} ${sent ? shared.keptHere : words.opensItself}</p>
      ${drawOnceMore(page)}`,
  }
}

/** The same once more, with the answers that were given. */
function drawOnceMore({ language, address, sent }: Page): Html {
  const shared = sharedMessages[language]
  const { pathname, search } = address
  return sent
    ? html`<form method="post" action="${pathname + search}">
        ${drawHidden(Object.fromEntries(sent))}
        <p><button class="button">${shared.tryNow}</button></p>
      </form>`
    : html`<p><a class="button" href="${pathname + search}">${shared.tryNow}</a></p>`
}
