import { Id } from '@transparent-office/contract'
import {
  missingInVisit,
  ratingMessages,
  readCode,
  sharedMessages,
  type VisitField,
} from '@transparent-office/words'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { freshKey } from '../request/form-keys.ts'
import { drawFaces } from '../drawing/faces.ts'
import { drawField, drawMistakes, mistakeAt } from '../drawing/fields.ts'
import { drawPostForm } from '../drawing/forms.ts'
import { html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { searchListingAt } from '../search-listing.ts'
import type { Drawn } from '../drawn.ts'

/** The visit to rate: its id, or its ticket's number, with the code. */
export interface Which {
  readonly visit?: string
  readonly ticket?: string
  readonly code: string
}

/** Which visit is meant, as far as it is said. */
export function whichOf({ given }: Pick<PageRequest, 'given'>): Which & { ticket: string } {
  const visit = Id.safeParse(given.get('visit')).data
  const field = (name: string, most: number) => (given.get(name) ?? '').trim().slice(0, most)
  return { ...(visit && { visit }), ticket: field('ticket', 12), code: field('code', 60) }
}

/** Asks how a visit was; without visit and code, which visit. */
export const askRating: PageHandler = (request) => {
  const which = whichOf(request)
  if (which.visit && which.code) return faces(request, which)
  if (!request.sent) return askVisit(request)
  const missing = missingInVisit(which.ticket, which.code)
  return missing.length > 0 ? askVisit(request, missing) : faces(request, which)
}

function faces({ page, sent }: PageRequest, { visit, ticket, code }: Which): Drawn {
  const { heading } = ratingMessages[page.language]
  const carried = { visit, ticket: visit ? undefined : ticket, code: readCode(code) }
  const form = drawFaces(page, { ...carried, key: freshKey() })
  return {
    title: heading,
    widgets: !sent,
    content: html`<h1>${heading}</h1>
      ${
        visit && !sent
          ? html`<to-office office="${page.office.id}">
              <to-satisfaction-rating visit="${visit}" code="${code}"
                >${form}</to-satisfaction-rating
              >
            </to-office>`
          : form
      }`,
  }
}

/** Asks which visit: the ticket's number and its code. */
export function askVisit(
  request: PageRequest,
  missing: readonly VisitField[] = [],
  notFound = false,
): Drawn {
  const { page, given, sent } = request
  const isAnybodys = !sent && !given.has('code') && !given.has('ticket')
  const words = ratingMessages[page.language]
  const mistakes = missing.map((field) => ({ field, says: words.mistakes[field] }))
  const field = (id: VisitField) => ({
    id,
    value: given.get(id)?.slice(0, 60) ?? '',
    mistake: mistakeAt(mistakes, id),
  })
  return {
    title: words.whichVisit,
    widgets: !sent,
    ...(isAnybodys && { listing: searchListingAt(request, 'rate', page.words.describeRating) }),
    ...(missing.length > 0 && { status: 422 }),
    ...(notFound && { status: 404 }),
    content: html`${drawMistakes(page, mistakes)}
      ${
        notFound
          ? drawNote(
              'plain',
              html`<h2 class="h3" role="alert">${words.notFound}</h2>`,
              html`<p>${words.notFoundSaid}</p>`,
            )
          : ''
      }
      <h1>${words.whichVisit}</h1>
      <to-office office="${page.office.id}">
        <to-satisfaction-rating>
          ${drawPostForm(
            page,
            'rate',
            {},
            html`${drawField({ ...field('ticket'), label: words.ticket, hint: words.ticketHint })}
              ${drawField({ ...field('code'), label: words.code, hint: words.codeHint })}
              <p class="acts">
                <button class="button">${sharedMessages[page.language].continue}</button>
              </p>`,
          )}
        </to-satisfaction-rating>
      </to-office>`,
  }
}
