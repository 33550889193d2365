import type { Leg } from '@transparent-office/contract'
import {
  bookingMessages,
  wallTime,
  plain,
  sayMoment,
  sharedMessages,
} from '@transparent-office/words'
import { clockAt } from '../../database/local-time.ts'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import type { OfficePage } from '../page.ts'
import { drawRoute } from '../drawing/route.ts'
import { heldOf, peopleOf } from './draft.ts'
import type { Facts } from './facts.ts'
import { partsOf } from './find-route.ts'

/** The services of a visit: the one by its name, several as the way through them. */
export function drawServices(
  page: OfficePage,
  facts: Facts,
  { branch, legs = [], timed = false }: { branch?: string; legs?: readonly Leg[]; timed?: boolean },
): Html {
  const services = partsOf(facts)
  const [first] = services
  if (services.length < 2) return html`${first ? say(page.language, first.title) : ''}`
  const { halls } = facts.branches.find(({ id }) => id === branch) ?? {}
  return drawRoute(page, { halls, legs, services, timed })
}

/** What is chosen so far, besides what the draft says. */
interface Chosen {
  readonly minutes?: number
  readonly branch?: string
  readonly legs?: readonly Leg[]
  /** The way to change it. */
  readonly way: Html
}

/** What is chosen so far, with the way to change it. */
export function drawSummary(
  page: OfficePage,
  facts: Facts,
  { minutes, branch, legs = [], way }: Chosen,
): Html {
  const { language, office } = page
  const shared = sharedMessages[language]
  const held = heldOf(facts.draft)
  const chosenBranch = facts.branches.find(({ id }) => id === (branch ?? held?.branch))
  const when = held &&
    !branch && {
      ...wallTime(held.startsAt, office.timeZone),
      ...clockAt(new Date(held.startsAt), office.timeZone),
    }
  const lasts = [shared.people(peopleOf(facts.draft)), minutes && shared.minutes(minutes)]
  const services = drawServices(page, facts, {
    ...(chosenBranch && { branch: chosenBranch.id }),
    legs,
    timed: !!when,
  })
  const several = facts.services.length > 1
  return html`<section class="summary" aria-label="${bookingMessages[language].yours}">
    ${several ? services : ''}
    <p>
      ${several ? '' : html`<b>${services}</b><br />`} ${lasts.filter(Boolean).join(', ')}
      ${chosenBranch ? html`<br />${plain(language, chosenBranch.title)}, ${plain(language, chosenBranch.address)}` : ''}
      ${when ? html`<br />${sayMoment(language, when.on, when.at, when.clock)}` : ''}
    </p>
    ${way}
  </section>`
}

/** «Змінити», with what is changed for who does not see the rest. */
export const changeText = ({ language }: OfficePage, what: string): Html =>
  html`${sharedMessages[language].change}<span class="unseen"> ${what}</span>`
