import { Id, Score, type Rating } from '@transparent-office/contract'
import { ratingMessages, readCode } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { freshKey, keyOf, readKey } from '../request/form-keys.ts'
import { drawFaces } from '../drawing/faces.ts'
import { drawPostForm } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import type { OfficePage } from '../page.ts'
import { cannot } from '../reply-page.ts'
import type { Drawn } from '../drawn.ts'
import { askRating, askVisit, whichOf } from './ask-rating.ts'

/** Saves the face that was pressed, or another one instead, and asks what to improve. */
export const rate: PageHandler = async (request) => {
  const { api, page, given } = request
  const { visit, ticket, code } = whichOf(request)
  const rating = Id.safeParse(given.get('rating')).data
  const words = ratingMessages[page.language]
  const score = Score.safeParse(Number(given.get('score'))).data
  if (rating && score) return change(request, rating, score)
  if (!code || !(visit ?? ticket)) return askVisit(request)
  if (!score) return askRating(request)
  const body = { ...(visit ? { visit } : { ticket }), score }
  const key = keyOf(readKey(given), 'rate', body, code)
  const { answer, problem } = await answerOrProblem(
    api.ratings.rate(body, { token: readCode(code), key }),
  )
  if (problem?.code === 'already-rated') return cannot(page, words.already, words.alreadySaid, 409)
  if (problem?.code === 'visit-not-over') return cannot(page, words.notOver, words.notOverSaid, 409)
  if (problem) return askVisit(request, [], true)
  return { title: words.heading, content: drawThanks(page, answer) }
}

/** The wrong face was pressed: takes another, as long as the office lets one. */
async function change({ api, page, given }: PageRequest, id: string, score: Score): Promise<Drawn> {
  const words = ratingMessages[page.language]
  const key = keyOf(readKey(given), 'change', id, score)
  const { answer } = await answerOrProblem(api.ratings.changeRating({ id, score }, { key }))
  if (answer) return { title: words.heading, content: drawThanks(page, answer) }
  return {
    title: words.heading,
    status: 409,
    content: html`${drawNote('warn', html`<h1 class="news">${words.final}</h1>`)}
    ${drawWords(page, id)}`,
  }
}

function drawThanks(page: OfficePage, { id, score }: Rating): Html {
  const words = ratingMessages[page.language]
  return html`${drawNote('good', html`<h1 class="news">${words.thanks(words.faces[score])}</h1>`)}
  ${drawFaces(page, { rating: id, key: freshKey() }, score)} ${drawWords(page, id)}`
}

/** Asks what to improve. */
const drawWords = (page: OfficePage, rating: string): Html => {
  const words = ratingMessages[page.language]
  return drawPostForm(
    page,
    'rate/words',
    { rating, key: freshKey() },
    html`<div class="field">
        <label for="comment">${words.improve}</label>
        <span class="hint" id="comment-hint">${words.improveHint}</span>
        <textarea
          id="comment"
          name="comment"
          rows="4"
          maxlength="1000"
          aria-describedby="comment-hint"
        ></textarea>
      </div>
      <p class="acts"><button class="button second">${words.send}</button></p>`,
  )
}
