import type { Ticket } from '@transparent-office/contract'
import { faceOfTicket, isOver, ticketMessages, type SlipLine } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { drawSaid, say } from '../drawing/say.ts'
import { drawTicket } from '../drawing/ticket.ts'
import type { OfficePage } from '../page.ts'

/** A ticket of today's queue in its present state, with the way to a newer one. */
export function drawLiveTicket(page: OfficePage, ticket: Ticket): Html {
  const { language, office, words } = page
  const said = ticketMessages[language]
  const face = faceOfTicket(language, said, ticket)
  return html`${drawTicket({
    ...face,
    label: said.label(ticket.number),
    corner: [say(language, office.title), said.ticketOf(ticket.on)],
    slip: html`${face.lines.map((line) => drawLine(page, line))}`,
  })}
  ${
    isOver(ticket)
      ? ''
      : html`<p class="acts"><a class="button second" href="">${words.reload}</a></p>
          <p class="hint how">${words.printHow}</p>`
  }`
}

function drawLine({ language }: OfficePage, { kind, said }: SlipLine): Html {
  const pieces = drawSaid(language, said)
  return kind === 'says' || kind === 'hint'
    ? html`<p class="${kind}">${pieces}</p> `
    : html`<p>${pieces}</p> `
}
