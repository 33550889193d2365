import type { Service } from '@transparent-office/contract'
import { html } from 'hono/html'
import type { Html } from './draw-page.ts'
import type { Page } from './page.ts'
import { plain, sayDeadlines, sayFee, sayVerified } from './say.ts'

/** A service: what to know and to bring, and the way to a visit. */
export function drawService(page: Page, service: Service): Html {
  const { language, words, office } = page
  const row = (term: string, says: string) =>
    says &&
    html`<div>
      <dt>${term}</dt>
      <dd>${says}</dd>
    </div>`
  return html`<h1>${plain(language, service.title)}</h1>
    <dl class="terms">
      ${row(words.cost, sayFee(language, words, service.fee))}
      ${row(words.wait, sayDeadlines(words, service.deadlines))}
      ${row(words.decides, plain(language, service.agency.title))}
      ${row(words.result, plain(language, service.result))}
      ${row(words.law, service.legalBasis.join('; '))}
    </dl>
    <p>${sayVerified(words, service.verification.level)}</p>
    ${drawPapers(page, service.documents)}
    <section aria-labelledby="book">
      <h2 id="book">${words.book}</h2>
      ${
        service.channels.includes('office')
          ? html`<to-office office="${office!.id}">
              <to-ticket-booking service="${service.id}"
                ><p>${words.bookPlain}</p></to-ticket-booking
              >
            </to-office>`
          : html`<p>${words.atTheOffice}</p>`
      }
    </section>`
}

/** What to bring, and what registers hold. */
export const drawPapers = ({ language, words }: Page, documents: Service['documents']): Html =>
  html`<section aria-labelledby="bring">
    <h2 id="bring">${words.bring}</h2>
    ${
      documents.length === 0
        ? html`<p>${words.nothingToBring}</p>`
        : html`<ul class="papers">
            ${documents.map(
              ({ title, fromRegister }) =>
                html`<li class="${fromRegister ? 'held' : ''}">
                  ${plain(language, title)}${fromRegister ? ` — ${words.fromRegister}` : ''}
                </li>`,
            )}
          </ul>`
    }
  </section>`
