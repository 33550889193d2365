import {
  bookingMessages,
  wallTime,
  plain,
  sayMoment,
  sharedMessages,
} from '@transparent-office/widgets/words'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import type { OfficePage } from '../page.ts'
import { heldOf, peopleOf } from './draft.ts'
import type { Facts } from './facts.ts'

/** The services of a visit by their names. */
export const drawTitles = ({ language }: OfficePage, { services }: Pick<Facts, 'services'>): Html =>
  html`${services.map(({ title }, index) => [index > 0 ? '; ' : '', say(language, title)])}`

/** What is chosen so far, with the way to change it. */
export function drawSummary(
  page: OfficePage,
  facts: Facts,
  { minutes, branch, way }: { minutes?: number; branch?: string; way: Html },
): Html {
  const { language, office } = page
  const shared = sharedMessages[language]
  const held = heldOf(facts.draft)
  const place = facts.branches.find(({ id }) => id === (branch ?? held?.branch))
  const when = held && !branch && wallTime(held.startsAt, office.timeZone)
  const lasts = [shared.people(peopleOf(facts.draft)), minutes && shared.minutes(minutes)]
  return html`<section class="summary" aria-label="${bookingMessages[language].yours}">
    <p>
      <b>${drawTitles(page, facts)}</b><br />
      ${lasts.filter(Boolean).join(', ')}
      ${place ? html`<br />${plain(language, place.title)}, ${plain(language, place.address)}` : ''}
      ${when ? html`<br />${sayMoment(language, when.on, when.at)}` : ''}
    </p>
    ${way}
  </section>`
}

/** «Змінити», with what is changed for who does not see the rest. */
export const changeText = ({ language }: OfficePage, what: string): Html =>
  html`${sharedMessages[language].change}<span class="unseen"> ${what}</span>`
