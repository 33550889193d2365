import {
  bookingMessages,
  officeTime,
  plain,
  sayMoment,
  sharedMessages,
} from '@transparent-office/widgets/words'
import { drawAsking, drawSending } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { backIcon } from '../drawing/icons.ts'
import { say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { heldOf, isPrivate, peopleOf, type Draft } from './draft.ts'
import type { Facts } from './facts.ts'

/** How far it is: `Крок 2 з 4`. */
export function drawProgress({ language }: OfficePage, number: number): Html {
  const bars = [1, 2, 3, 4].map((each) => html`<i class="${each <= number ? 'on' : ''}"></i>`)
  return html`<p class="step">
    ${bookingMessages[language].step(number)} <span aria-hidden="true">${bars}</span>
  </p>`
}

/** The way to a step with all answers: a link, or a button where an address must not carry them. */
export const drawWay = (
  page: OfficePage,
  path: string,
  draft: Draft,
  text: Html | string,
  kind = 'link',
): Html =>
  isPrivate(draft)
    ? drawSending(page, path, draft, html`<button class="${kind}">${text}</button>`)
    : html`<a class="${kind}" href="${pathOf(page, path, draft as Record<string, string>)}"
        >${text}</a
      >`

/** A form that leads to a step: opened by its address, or sent where that must not carry the answers. */
export const drawFormTo = (page: OfficePage, path: string, draft: Draft, content: Html): Html =>
  isPrivate(draft)
    ? drawSending(page, path, draft, content)
    : drawAsking(page, path, draft, content)

/** «‹ Назад», and how far it is. */
export const drawTop = (page: OfficePage, number: number, back?: Html): Html =>
  html`<div class="top">${back ?? ''}${drawProgress(page, number)}</div>`

export const backText = ({ language }: OfficePage): Html =>
  html`${backIcon()}${sharedMessages[language].back}`

/** What is chosen so far. */
export function drawSummary(
  page: OfficePage,
  { draft, services, branches }: Facts,
  { minutes, branch }: { minutes?: number | undefined; branch?: string | undefined },
): Html {
  const { language, office } = page
  const words = bookingMessages[language]
  const shared = sharedMessages[language]
  const held = heldOf(draft)
  const place = branches.find(({ id }) => id === (branch ?? held?.branch))
  const when = held && !branch && officeTime(held.startsAt, office.timeZone)
  const lasts = [shared.people(peopleOf(draft)), minutes && shared.minutes(minutes)]
  return html`<section class="summary" aria-label="${words.yours}">
    <p>
      <b>${services.map(({ title }, index) => [index > 0 ? '; ' : '', say(language, title)])}</b
      ><br />
      ${lasts.filter(Boolean).join(', ')}
      ${place ? html`<br />${plain(language, place.title)}, ${plain(language, place.address)}` : ''}
      ${when ? html`<br />${sayMoment(language, when.on, when.at)}` : ''}
    </p>
    ${drawWay(
      page,
      'book/what',
      draft,
      branch || held
        ? html`${shared.change}<span class="unseen"> ${words.changeOf.what}</span>`
        : words.addPeople,
    )}
  </section>`
}
