import type { Start } from '@transparent-office/contract'
import { sayTime } from '@transparent-office/words'
import { drawGetForm, drawPostForm, type Carried } from '../../drawing/forms.ts'
import { html, type Html } from '../../drawing/html.ts'
import type { OfficePage } from '../../page.ts'

/** Where the times of a page lead. */
export interface TimesLinks {
  readonly page: OfficePage
  /** The days stand as months instead of a list. */
  readonly asMonth: boolean
  /** The same page with another day: what it carries, and whether it must be sent. */
  readonly again: { readonly path: string; readonly carried: Carried; readonly sent: boolean }
  /** When the branch opens, for who comes without a time. */
  readonly opensFrom: string | undefined
  /** The taking of a time. */
  readonly take: { readonly path: string; readonly carried: Carried; readonly text?: string }
}

/** A form to the same page, down to the times or to the days. */
export function drawAgain(
  { page, again }: TimesLinks,
  carried: Carried,
  content: Html,
  at: 'times' | 'days' = 'times',
): Html {
  const draw = again.sent ? drawPostForm : drawGetForm
  return draw(page, `${again.path}#${at}`, { ...again.carried, ...carried }, content)
}

/** One time as a radio; its label is the time alone. */
export const drawTime = (
  { language }: OfficePage,
  { startsAt, at, clock }: Start,
  group: string,
): Html =>
  html`<span class="time">
    <input type="radio" name="startsAt" id="${group}-${startsAt}" value="${startsAt}" />
    <label for="${group}-${startsAt}">${sayTime(language, at, clock)}</label>
  </span>`
