import { isOver, ratingMessages } from '@transparent-office/words'
import type { PageHandler } from '../request/page-request.ts'
import { freshKey } from '../request/form-keys.ts'
import { drawFaces } from '../drawing/faces.ts'
import { html } from '../drawing/html.ts'
import { missing } from '../reply-page.ts'
import { drawLiveTicket } from './draw-live-ticket.ts'
import { findTicket, readIdWithCode } from './find-with-code.ts'

/** A ticket of today's queue; with scripts it is live, and the reload is the widget's. */
export const showTicket: PageHandler = async (request) => {
  const { page } = request
  const own = readIdWithCode(request)
  const ticket = await findTicket(request, own)
  if (!ticket) return missing(page, page.words.missingTicket)
  const carried = { visit: ticket.visit, code: own!.code, key: freshKey() }
  return {
    title: page.words.ticket,
    widgets: true,
    offline: true,
    ahead: isOver(ticket)
      ? undefined
      : { what: page.words.ticket, on: ticket.on, at: ticket.number },
    content: html`<h1>${page.words.ticket}</h1>
      <to-office office="${page.office.id}">
        <to-ticket ticket="${ticket.id}" code="${own!.code}">
          ${drawLiveTicket(page, ticket)}
        </to-ticket>
      </to-office>
      ${
        ticket.canRate
          ? html`<h2>${ratingMessages[page.language].heading}</h2>
              ${drawFaces(page, carried)}`
          : ''
      }`,
  }
}
