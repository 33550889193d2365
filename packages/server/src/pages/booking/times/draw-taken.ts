import type { Start } from '@transparent-office/contract'
import { bookingMessages, wallTime, sayDate } from '@transparent-office/words'
import { drawPostForm } from '../../drawing/forms.ts'
import { html, type Html } from '../../drawing/html.ts'
import { drawNote } from '../../drawing/note.ts'
import { drawTime, type TimesLinks } from './times-links.ts'

/** The place was just taken: three nearest instead. */
export function drawTaken(
  { page, take }: TimesLinks,
  startsAt: string,
  near: readonly Start[],
): Html {
  const { language, office } = page
  const words = bookingMessages[language]
  const wanted = wallTime(startsAt, office.timeZone)
  const content =
    near.length > 0
      ? drawPostForm(
          page,
          take.path,
          take.carried,
          html`<p>${words.takenNearest}</p>
            <div class="times near">
              ${near.map(
                (start) =>
                  html`<div>
                    ${start.on === wanted.on ? '' : html`<small>${sayDate(language, start.on)}</small>`}
                    ${drawTime(page, start, 'near')}
                  </div>`,
              )}
            </div>
            <p class="acts"><button class="button">${words.takeOther}</button></p>`,
        )
      : html`<p>${words.takenNone}</p>`
  return drawNote('time', html`<h2 class="h3">${words.taken(wanted.at)}</h2>`, content)
}
