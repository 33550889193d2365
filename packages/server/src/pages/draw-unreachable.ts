import { sharedMessages } from '@transparent-office/widgets/words'
import { drawHidden } from './drawing/forms.ts'
import { html } from './drawing/html.ts'
import { drawPhone } from './drawing/say.ts'
import type { Page } from './page.ts'
import type { Drawn } from './reply-page.ts'

/** The office can't answer now: whom to call, and the same once more with the answers that were given. */
export function drawUnreachable({ language, words, office, address, sent }: Page): Drawn {
  const shared = sharedMessages[language]
  const { pathname, search } = address
  return {
    title: shared.unreachable,
    status: 503,
    content: html`<h1>${shared.unreachable}</h1>
      <p class="lead">${sent ? shared.keptHere : ''} ${words.tryLater}</p>
      ${office ? html`<p>${shared.reception('')}${drawPhone(office.reception.phone)}</p>` : ''}
      ${
        sent
          ? html`<form method="post" action="${pathname + search}">
              ${drawHidden(Object.fromEntries(sent))}
              <p><button class="button">${shared.tryNow}</button></p>
            </form>`
          : html`<p><a class="button" href="${pathname + search}">${shared.tryNow}</a></p>`
      }`,
  }
}
