import type { Availability, AvailableBranch } from '@transparent-office/contract'
import { bookingMessages, wallTime, sharedMessages } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { drawPhone } from '../drawing/say.ts'
import type { OfficePage } from '../page.ts'

/** When new places open, where the office says so. */
export const sayOpens = (
  { language }: OfficePage,
  opens: { on: string; at: string } | '' | undefined,
): string => (opens ? bookingMessages[language].opens(opens.on, opens.at) : '')

/** No place anywhere: why, until when, what instead; a ticket at the kiosk `from` when it opens. */
export function drawNone(
  page: OfficePage,
  { to }: Pick<Availability, 'to'>,
  branches: readonly AvailableBranch[],
  from: string | undefined,
): Html {
  const { language, office } = page
  const words = bookingMessages[language]
  const opensAt = branches.flatMap((each) => each.opensAt ?? []).sort()[0]
  const opens = opensAt && wallTime(opensAt, office.timeZone)
  return drawNote(
    'plain',
    html`<h2 class="h3">${words.none(to)}</h2>`,
    html`<p>${words.allTaken} ${sayOpens(page, opens)}</p>
      <p>${words.walkIn(from)}</p>
      <p>${sharedMessages[language].reception('')}${drawPhone(office.reception.phone)}</p>`,
  )
}
