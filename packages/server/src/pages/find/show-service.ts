import { ShortId, type Service } from '@transparent-office/contract'
import { governmentService } from '@transparent-office/sdk/structured-data'
import {
  finderMessages,
  plain,
  sayDeadlines,
  sayFee,
  sayVerified,
  sharedMessages,
} from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawPapers } from '../drawing/papers.ts'
import { drawRows } from '../drawing/rows.ts'
import { say } from '../drawing/say.ts'
import { searchListingAt } from '../search-listing.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { missing } from '../reply-page.ts'

/** A service's card: what to know and to bring, and the way to a visit. */
export const showService: PageHandler = async (request) => {
  const { page, path, api } = request
  const service = ShortId.safeParse(path.id).data
  const card = service && (await answerOrProblem(api.catalogue.findService({ service }))).answer
  if (!card) return missing(page, page.words.missingService)
  const { language, office } = page
  const { items: branches } = await api.network.listBranches()
  const listing = searchListingAt(request, `services/${card.id}`, describe(page, card))
  const url = listing.urls[language]
  return {
    title: plain(language, card.title),
    widgets: true,
    listing,
    data: [governmentService({ service: card, office, branches, url, language })],
    content: drawCard(page, card),
  }
}

/** The card in a sentence: cost, wait, what one gets. */
function describe({ language }: OfficePage, { fee, deadlines, result }: Service): string {
  const finder = finderMessages[language]
  return [
    `${finder.cost}: ${sayFee(language, finder, fee)}`,
    `${finder.wait}: ${sayDeadlines(finder, deadlines)}`,
    `${finder.result}: ${plain(language, result)}`,
  ].join('. ')
}

function drawCard(page: OfficePage, card: Service): Html {
  const { language, words } = page
  const finder = finderMessages[language]
  const { fee } = card
  return html`<h1>${say(language, card.title)}</h1>
    ${drawRows([
      [
        finder.cost,
        html`${sayFee(language, finder, fee)}${
          fee.note ? html`<br /><small>${say(language, fee.note)}</small>` : ''
        }`,
      ],
      [finder.wait, sayDeadlines(finder, card.deadlines)],
      [finder.decides, say(language, card.agency.title)],
      [finder.result, say(language, card.result)],
      [words.law, card.legalBasis.join('; ')],
    ])}
    <h2>${sharedMessages[language].bring}</h2>
    ${drawPapers(page, card.documents)}
    <p class="hint">${sayVerified(language, finder, card.verification)}</p>
    <section class="book" aria-labelledby="book">
      <h2 id="book">${finder.book}</h2>
      ${drawBooking(page, card)}
    </section>
    <p class="hint how">${words.printHow}</p>`
}

function drawBooking(page: OfficePage, { id, channels }: Service): Html {
  const finder = finderMessages[page.language]
  if (!channels.includes('office')) return html`<p>${finder.notBooked}</p>`
  return html`<to-office office="${page.office.id}" in-url>
    <to-ticket-booking service="${id}">
      <p><a class="button" href="${pathOf(page, 'book', { service: id })}">${finder.book}</a></p>
    </to-ticket-booking>
  </to-office>`
}
