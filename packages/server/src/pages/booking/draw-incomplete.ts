import type { IncompleteBranch } from '@transparent-office/contract'
import { bookingMessages, plain } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import type { OfficePage } from '../page.ts'
import { itemsOf, letGo, withItems } from './draft.ts'
import { drawWay } from './draw-step.ts'
import type { Facts } from './facts.ts'

/** Branches that give only some of the services: what is not given, and the way on without it. */
export function drawIncomplete(
  page: OfficePage,
  facts: Facts,
  incomplete: readonly IncompleteBranch[],
): Html | '' {
  const words = bookingMessages[page.language]
  if (incomplete.length === 0) return ''
  return html`<details>
    <summary>${words.incomplete(incomplete.length)}</summary>
    <div class="picks">${incomplete.map((branch) => drawBranch(page, facts, branch))}</div>
  </details>`
}

function drawBranch(
  page: OfficePage,
  { draft, services }: Facts,
  { branch, title, address, lacks }: IncompleteBranch,
): Html {
  const { language } = page
  const words = bookingMessages[language]
  const titles = lacks.map((lacked) => {
    const card = services.find(({ id }) => id === lacked)
    return card ? plain(language, card.title) : lacked
  })
  const left = itemsOf(draft).filter(({ service }) => !lacks.includes(service))
  const without = { ...withItems(letGo(draft), left), branch }
  const way = html`${words.hereWithout(lacks.length)}<span class="unseen">
      ${plain(language, title)}</span
    >`
  return html`<div class="pick none">
    <div>
      <b>${say(language, title)}</b> <small>${say(language, address)}</small>
      <span class="when">${words.lacks(titles)}</span>
      ${drawWay(page, 'book/when', without, way)}
    </div>
  </div>`
}
