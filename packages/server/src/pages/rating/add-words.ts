import { Id } from '@transparent-office/contract'
import { ratingMessages } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import { html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { pathOf } from '../page.ts'

/** Adds a person's words to the rating. */
export const addWords: PageHandler = async (request) => {
  const { api, page, given } = request
  const words = ratingMessages[page.language]
  const id = Id.safeParse(given.get('rating')).data
  const comment = (given.get('comment') ?? '').replaceAll('\r\n', '\n').trim().slice(0, 1000)
  const saved =
    id && comment
      ? await answerOrProblem(
          api.ratings.changeRating(
            { id, comment },
            { key: keyOf(readKey(given), 'words', id, comment) },
          ),
        )
      : undefined
  const late = Boolean(comment) && !saved?.answer
  const says = late ? words.wordsLate : comment ? words.sent : words.final
  return {
    title: words.heading,
    ...(late && { status: 409 }),
    content: html`${drawNote(late ? 'warn' : 'good', html`<h1 class="news">${says}</h1>`)}
      <p><a href="${pathOf(page, '')}">${page.words.toOffice}</a></p>`,
  }
}
