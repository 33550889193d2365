import type { Closure } from '@transparent-office/contract'
import { bookingMessages } from '@transparent-office/words'
import { freshKey } from '../request/form-keys.ts'
import { drawPress } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import type { OfficePage } from '../page.ts'

/** That the day of a booking was closed: why, and one press to the time kept instead. */
export function drawClosure(
  page: OfficePage,
  closure: Closure,
  { id, code }: { id: string; code: string },
): Html {
  const { language } = page
  const words = bookingMessages[language]
  const { kept } = closure
  return drawNote(
    'time',
    html`<h2 class="news">${words.dayClosed}</h2>`,
    html`<p>${words.closureSaid(closure)}</p>
      ${
        kept
          ? drawPress(
              page,
              `bookings/${id}/move`,
              {
                code,
                take: 'yes',
                startsAt: kept.startsAt,
                branch: kept.branch.id,
                key: freshKey(),
              },
              words.takeNearest,
              'button',
            )
          : ''
      }`,
  )
}
