import { bookingMessages, sharedMessages } from '@transparent-office/words'
import { drawGetForm, drawPostForm } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { backIcon } from '../drawing/icons.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { isPrivate, type Draft } from './draft.ts'

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
    ? drawPostForm(page, path, draft, html`<button class="${kind}">${text}</button>`)
    : html`<a class="${kind}" href="${pathOf(page, path, draft as Record<string, string>)}"
        >${text}</a
      >`

/** A form that leads to a step: opened by its address, or sent where that must not carry the answers. */
export const drawFormTo = (page: OfficePage, path: string, draft: Draft, content: Html): Html =>
  isPrivate(draft)
    ? drawPostForm(page, path, draft, content)
    : drawGetForm(page, path, draft, content)

/** «‹ Назад», and how far it is. */
export const drawTop = (page: OfficePage, number: number, back?: Html): Html =>
  html`<div class="top">${back ?? ''}${drawProgress(page, number)}</div>`

export const backText = ({ language }: OfficePage): Html =>
  html`${backIcon()}${sharedMessages[language].back}`

/** Enter in a field presses the first button of its form: that must be the one that goes on. */
export const drawFirstButton = ({ language }: OfficePage): Html =>
  html`<button class="unseen" tabindex="-1" aria-hidden="true">
    ${sharedMessages[language].continue}
  </button>`
