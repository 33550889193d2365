import { statusMessages, type StatusField } from '@transparent-office/words'
import { drawField, drawMistakes, mistakeAt } from '../drawing/fields.ts'
import { drawPostForm } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { drawPhone } from '../drawing/say.ts'
import type { OfficePage } from '../page.ts'

/** What was answered so far, and what is wrong with it. */
export interface StatusForm {
  readonly number: string
  readonly code: string
  readonly missing?: readonly StatusField[]
  /** No application with both: never which of them. */
  readonly wrong?: boolean
}

/** Asks which application: its number and code. */
export function drawQuestion(page: OfficePage, question: StatusForm): Html {
  const { language, office } = page
  const words = statusMessages[language]
  const mistakes = (question.missing ?? []).map((field) => ({
    field,
    says: words.mistakes[field],
  }))
  const field = (id: StatusField) => ({
    id,
    value: question[id],
    mistake: mistakeAt(mistakes, id),
  })
  const form = drawPostForm(
    page,
    'applications',
    {},
    html`${drawField({ ...field('number'), label: words.number, hint: words.numberHint })}
      ${drawField({ ...field('code'), label: words.code, hint: words.codeHint })}
      <p class="acts"><button class="button">${words.show}</button></p>`,
  )
  return html`${drawMistakes(page, mistakes)}
    ${
      question.wrong
        ? drawNote(
            'plain',
            html`<h2 class="h3" role="alert">${words.wrong}</h2>`,
            html`<p>${words.wrongSaid} ${drawPhone(office.reception.phone)}</p>`,
          )
        : ''
    }
    <h1>${words.heading}</h1>
    <to-office office="${office.id}">
      <to-application-status${question.number ? html` number="${question.number}"` : ''}>
        ${form}
      </to-application-status>
    </to-office>`
}
