import type { Ticket } from '@transparent-office/contract'
import { faceOfTicket, type SlipLine } from '@transparent-office/words/queue/ticket-face'
import { html, nothing, type TemplateResult } from 'lit'
import { drawSaid, say } from '../shared/language/localized.ts'
import { warnIcon } from '../shared/look/icons.ts'
import { drawTicket } from '../shared/ticket/draw-ticket.ts'
import type { TicketController } from './ticket-controller.ts'

/** The ticket in its present state: the largest words are the next thing to know. */
export function drawLiveTicket(
  { words, office, widget: { language }, resumed }: TicketController,
  ticket: Ticket,
): TemplateResult {
  const face = faceOfTicket(language, words, ticket, resumed)
  const drawLine = ({ kind, said }: SlipLine) =>
    html`<p class=${kind === 'text' ? nothing : kind}>${drawSaid(language, said)}</p>`
  return drawTicket({
    ...face,
    label: words.label(ticket.number),
    corner: [office ? say(language, office.title) : '', words.ticketOf(ticket.on)],
    above: face.tone === 'alarm' ? html`${warnIcon()}${face.above}` : face.above,
    slip: html`${face.lines.map(drawLine)}`,
  })
}
