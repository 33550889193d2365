import { drawField, drawMistakes, mistakeAt } from '../drawing/fields.ts'
import { drawPostForm } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { drawPhone } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'

export type MatterField = 'code' | 'phoneEnds'

/** What was answered so far, and what is wrong with it. */
export interface MatterForm {
  readonly code: string
  readonly phoneEnds: string
  readonly missing?: readonly MatterField[]
  /** Code of the problem with which the office refused. */
  readonly refused?: string
}

/** Asks for a short code and the last digits of the phone. */
export function drawQuestion(page: OfficePage, question: MatterForm): Html {
  const { words, office } = page
  const mistakes = (question.missing ?? []).map((field) => ({
    field,
    says: words.matterMistakes[field],
  }))
  const field = (id: MatterField) => ({ id, value: question[id], mistake: mistakeAt(mistakes, id) })
  const [no, noSaid] =
    question.refused === 'short-code-rests'
      ? [words.codeRests, words.codeRestsSaid]
      : [words.noMatter, words.noMatterSaid]
  return html`${drawMistakes(page, mistakes)}
    ${
      question.refused
        ? drawNote(
            'plain',
            html`<h2 class="h3" role="alert">${no}</h2>`,
            html`<p>${noSaid} ${drawPhone(office.reception.phone)}</p>`,
          )
        : ''
    }
    <h1>${words.findMatter}</h1>
    ${drawPostForm(
      page,
      'matters',
      {},
      html`${drawField({ ...field('code'), label: words.shortCode, hint: words.shortCodeHint })}
        ${drawField({
          ...field('phoneEnds'),
          label: words.phoneEnds,
          hint: words.phoneEndsHint,
          type: 'tel',
        })}
        <p class="acts"><button class="button">${words.showMatter}</button></p>`,
    )}
    <p class="hint">
      ${words.longCode} <a href="${pathOf(page, 'applications')}">${words.byNumber}</a>
    </p>`
}
