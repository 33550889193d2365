import {
  answerFields,
  answerInputs,
  bookingMessages,
  sharedMessages,
  type Mistake,
} from '@transparent-office/words'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { drawField, drawMistakes, mistakeAt } from '../drawing/fields.ts'
import { drawPostForm } from '../drawing/forms.ts'
import { html } from '../drawing/html.ts'
import { pathOf } from '../page.ts'
import type { Drawn } from '../drawn.ts'
import { heldOf, letGo, readDraft, without } from './draft.ts'
import { drawHeld, drawLapsed, isLapsed, type HoldNews } from './draw-held.ts'
import { backText, drawFirstButton, drawProgress } from './draw-step.ts'
import { changeText, drawSummary } from './draw-summary.ts'
import { findFacts, type Facts } from './facts.ts'
import { findRoute } from './find-route.ts'
import { noService } from './no-service.ts'

/** Step 3: who comes. */
export const askWho: PageHandler = async (request) => {
  const facts = await findFacts(request, readDraft(request))
  return facts ? showWho(request, facts) : noService(request.page, true)
}

/** Why and with what the person is asked again. */
export interface WhoAgain {
  readonly mistakes?: readonly Mistake[]
  /** What came of holding longer. */
  readonly news?: HoldNews
}

export async function showWho(
  { page, api }: Pick<PageRequest, 'page' | 'api'>,
  facts: Facts,
  { mistakes = [], news }: WhoAgain = {},
): Promise<Drawn> {
  const words = bookingMessages[page.language]
  const said = mistakes.map(({ field, says }) => ({ field, says: words.mistakes[says] }))
  const held = heldOf(facts.draft)
  const lapsed = isLapsed(page, held)
  const draft = lapsed ? letGo(facts.draft) : facts.draft
  const route = await findRoute({ api, page }, { ...facts, draft })
  const change = html`<button class="link" formaction="${pathOf(page, 'book/what')}">
    ${changeText(page, words.changeOf.what)}
  </button>`
  return {
    title: words.whoHeading,
    ...(said.length > 0 && { status: 422 }),
    ...(lapsed && { status: 409 }),
    content: html`${drawMistakes(page, said)}
    ${drawPostForm(
      page,
      'book/check',
      without(draft, ...answerFields),
      html`${drawFirstButton(page)}
        <div class="top">
          <button class="link back" formaction="${pathOf(page, 'book/when')}">
            ${backText(page)}
          </button>
          ${drawProgress(page, 3)}
        </div>
        ${drawSummary(page, { ...facts, draft }, { ...route, way: change })}
        <h1>${words.whoHeading}</h1>
        ${lapsed ? drawLapsed(page) : drawHeld(page, held!, { step: 'who', news })}
        ${answerFields.map((id) =>
          drawField({
            id,
            ...words.answers[id],
            ...answerInputs[id],
            value: draft[id] ?? '',
            mistake: mistakeAt(said, id),
          }),
        )}
        <p class="acts">
          <button class="button">${sharedMessages[page.language].continue}</button>
        </p>`,
    )}`,
  }
}
