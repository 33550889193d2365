import { bookingMessages, wallTime } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { pathOf, type OfficePage } from '../page.ts'
import type { Held } from './draft.ts'

/** Whether the time of a hold is up, or there is none. */
export const isLapsed = ({ moment }: OfficePage, held: Held | undefined): boolean =>
  !held || Date.parse(held.until) <= moment.now.getTime()

/** What came of holding longer: it is, or it was for the last time. */
export type HoldNews = 'longer' | 'last'

/** Until when the places are held, with a button to hold longer; drawn inside a step's form. */
export function drawHeld(
  page: OfficePage,
  held: Held,
  { step, news }: { step: 'who' | 'check'; news?: HoldNews | undefined },
): Html {
  const { language, office } = page
  const words = bookingMessages[language]
  const { on, at } = wallTime(held.startsAt, office.timeZone)
  const until = wallTime(held.until, office.timeZone).at
  const says =
    step === 'who' ? words.held(on, at, until) : `${words.notYet} ${words.keptUntil(until)}`
  const longer = pathOf(page, 'book/longer')
  return html`${news === 'longer' ? drawNote('good', html`<p>${words.heldLonger(until)}</p>`) : ''}
    ${news === 'last' ? drawNote('time', html`<p>${words.holdEnds(until)}. ${words.noLonger}</p>`) : ''}
    <p class="hint holding">
      ${says}
      ${
        news === 'last'
          ? ''
          : html`<button class="link" name="step" value="${step}" formaction="${longer}">
              ${words.holdLonger}
            </button>`
      }
    </p>`
}

/** The place is gone, the answers are kept; drawn inside a step's form. */
export function drawLapsed(page: OfficePage): Html {
  const words = bookingMessages[page.language]
  return drawNote(
    'time',
    html`<h2 class="h3">${words.lapsed}</h2>`,
    html`<p>${words.lapsedKept}</p>
      <p class="acts">
        <button class="button" formaction="${pathOf(page, 'book/when')}">
          ${words.chooseAgain}
        </button>
      </p>`,
  )
}
