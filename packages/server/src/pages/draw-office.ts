import type { Branch } from '@transparent-office/contract'
import { html } from 'hono/html'
import { localTime } from '../database/local-time.ts'
import { drawPhone, type Html } from './draw-page.ts'
import { pathOf, type Page } from './page.ts'
import { plain, sayHours, sayMoment } from './say.ts'

/** The office's own page: what it gives, where it is, whom to ask. */
export function drawOffice(page: Page, branches: readonly Branch[]): Html {
  const { language, words, office } = page
  return html`<h1>${plain(language, office!.title)}</h1>
    <section aria-labelledby="find">
      <h2 id="find" class="unseen">${words.find}</h2>
      <to-office office="${office!.id}">
        <to-service-finder>
          <p>${words.findPlain} ${drawPhone(office!.reception.phone)}</p>
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
      <ul class="ways">
        <li><a href="${pathOf(page, 'applications')}">${words.toApplication}</a></li>
        <li><a href="${pathOf(page, 'rate')}">${words.toRating}</a></li>
      </ul>
    </nav>`
}

function drawBranch(page: Page, branch: Branch): Html {
  const { language, words, office } = page
  const amenities: Readonly<Record<string, string>> = words.amenities
  const phone = branch.phone ?? office!.reception.phone
  return html`<li>
    <h3>${plain(language, branch.title)}</h3>
    <p>${plain(language, branch.address)}</p>
    ${drawStatus(page, branch)}
    <dl>
      <div>
        <dt>${words.hours}</dt>
        <dd>${sayHours(words, branch.hours)}</dd>
      </div>
      <div>
        <dt>${words.reception}</dt>
        <dd>${drawPhone(phone)}</dd>
      </div>
      ${
        branch.shelter
          ? html`<div>
              <dt>${words.shelter}</dt>
              <dd>${plain(language, branch.shelter)}</dd>
            </div>`
          : ''
      }
    </dl>
    <p class="quiet">${branch.amenities.flatMap((one) => amenities[one] ?? []).join(', ')}</p>
  </li>`
}

function drawStatus(page: Page, { status, pause, closesAt, opensAt }: Branch): Html {
  const { language, words, office } = page
  if (status === 'paused' && pause) {
    const says = words.paused[pause.reason as keyof typeof words.paused] ?? words.paused.other
    return html`<p class="status paused">${says(pause.at)}</p>`
  }
  const { on, at } = localTime(opensAt ? new Date(opensAt) : page.moment!.now, office!.timeZone)
  return status === 'open'
    ? html`<p class="status open">${words.open(closesAt ?? '')}</p>`
    : html`<p class="status">
        ${opensAt ? words.opens(sayMoment(language, on, at)) : words.closed}
      </p>`
}
