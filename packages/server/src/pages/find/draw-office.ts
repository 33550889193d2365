import type { Branch, LifeEvent } from '@transparent-office/contract'
import {
  bookingMessages,
  finderMessages,
  wallTime,
  plain,
  sayAccess,
  sayMoment,
  statusMessages,
  ticketMessages,
} from '@transparent-office/words'
import { sayHours } from '@transparent-office/words/pages/say-hours'
import { html, type Html } from '../drawing/html.ts'
import { drawPhone, say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { drawLifeEvents, drawSearch } from './draw-search.ts'

/** The office's own page: what it gives, where it is, whom to ask. */
export function drawOffice(
  page: OfficePage,
  branches: readonly Branch[],
  events: readonly LifeEvent[],
): Html {
  const { language, words, office } = page
  return html`<h1>${plain(language, office.title)}</h1>
    <section>
      <to-office office="${office.id}" in-url>
        <to-service-finder>
          ${drawSearch(page)} ${drawLifeEvents(page, events)}
          <p class="hint">${finderMessages[language].ask} ${drawPhone(office.reception.phone)}</p>
        </to-service-finder>
      </to-office>
    </section>
    <section aria-labelledby="branches">
      <h2 id="branches">${words.branches}</h2>
      <ul class="branches">
        ${branches.map((branch) => drawBranch(page, branch))}
      </ul>
    </section>
    <nav aria-labelledby="more">
      <h2 id="more">${words.more}</h2>
      <ul class="links">
        <li>
          <a href="${pathOf(page, 'applications')}">${statusMessages[language].heading}</a>
        </li>
        <li><a href="${pathOf(page, 'matters')}">${words.findMatter}</a></li>
        <li><a href="${pathOf(page, 'rate')}">${words.toRating}</a></li>
      </ul>
    </nav>`
}

const drawBranch = (page: OfficePage, branch: Branch): Html =>
  html`<li>
    <h3>
      <a href="${pathOf(page, `branches/${branch.id}`)}">${say(page.language, branch.title)}</a>
    </h3>
    ${drawBranchFacts(page, branch)}
  </li>`

/** Where a branch is, whether it is open, when and for whom. */
export function drawBranchFacts(page: OfficePage, branch: Branch): Html {
  const { language, words, office } = page
  return html`<p>${say(language, branch.address)}</p>
    ${drawStatus(page, branch)}
    <dl>
      <dt>${words.hours}</dt>
      <dd>${sayHours(words, branch.hours)}</dd>
      <dt>${words.reception}</dt>
      <dd>${drawPhone(branch.phone ?? office.reception.phone)}</dd>
      ${
        branch.shelter
          ? html`<dt>${words.shelter}</dt>
              <dd>${say(language, branch.shelter)}</dd>`
          : ''
      }
    </dl>
    <p class="hint">${sayAccess(bookingMessages[language], branch.amenities)}</p>`
}

function drawStatus(page: OfficePage, { status, pause, closesAt, opensAt }: Branch): Html {
  const { language, words, office } = page
  if (status === 'paused' && pause) {
    const { paused, stopped } = ticketMessages[language]
    const reasons: Readonly<Record<string, string>> = paused
    const reason = reasons[pause.reason] ?? paused.other
    return html`<p class="status paused">${reason}. ${stopped(pause.at)}</p>`
  }
  if (status === 'open') return html`<p class="status open">${words.open(closesAt ?? '')}</p>`
  const opens = opensAt && wallTime(opensAt, office.timeZone)
  const says = opens ? words.opens(sayMoment(language, opens.on, opens.at)) : words.closed
  return html`<p class="status">${says}</p>`
}
