import type { Ticket } from '@transparent-office/contract'
import { comesBefore } from '@transparent-office/words/queue/comes-before'
import { sayReason } from '@transparent-office/words/queue/say-pause'
import { sayWait } from '@transparent-office/words/queue/say-wait'
import { html, type TemplateResult } from 'lit'
import { plain, say } from '../shared/language/localized.ts'
import { warnIcon } from '../shared/look/icons.ts'
import { drawTicket, type TicketFace } from '../shared/ticket/draw-ticket.ts'
import type { TicketController } from './ticket-controller.ts'

type Changing = Pick<TicketFace, 'above' | 'hero' | 'slip'> &
  Partial<Pick<TicketFace, 'tone' | 'inWords' | 'below'>>

/** The ticket in its present state: the largest words are the next thing to know. */
export function drawLiveTicket(of: TicketController, ticket: Ticket): TemplateResult {
  const { words, office, widget } = of
  const title = office?.title
  return drawTicket({
    label: words.label(ticket.number),
    corner: [title ? say(widget.language, title) : '', words.ticketOf(ticket.on)],
    ...drawState(of, ticket),
  })
}

function drawState(of: TicketController, ticket: Ticket): Changing {
  const { words } = of
  if (ticket.pause && ['waiting', 'called', 'serving'].includes(ticket.state))
    return drawPaused(of, ticket, ticket.pause)
  switch (ticket.state) {
    case 'called':
      return drawCalled(of, ticket)
    case 'serving':
      return {
        above: words.serving,
        hero: ticket.desk,
        below: words.number(ticket.number),
        slip: drawHall(of, ticket),
      }
    case 'missed':
      return drawGone(
        of,
        ticket,
        words.missed,
        ticket.validUntil ? words.validUntil(ticket.validUntil) : words.missed,
        words.missedSaid,
      )
    case 'parked':
      return {
        above: words.yours,
        hero: ticket.number,
        below: branchAndHall(of, ticket),
        slip: html`<p class="says">${words.parked}</p>
          <p>${words.parkedSaid}</p>`,
      }
    case 'served':
      return drawGone(of, ticket, words.served, words.thanks, '')
    case 'lapsed':
      return drawGone(of, ticket, words.yours, words.lapsed, words.lapsedSaid)
    case 'void':
      return drawGone(of, ticket, words.yours, words.lapsed, words.voidSaid)
    default:
      return drawWaitingTicket(of, ticket)
  }
}

function drawWaitingTicket(of: TicketController, ticket: Ticket): Changing {
  const { words, widget, resumed } = of
  const { ahead, lastCall } = ticket
  const wait = sayWait(words, ticket)
  const before = comesBefore(ticket)
  return {
    above: words.yours,
    hero: ticket.number,
    below: branchAndHall(of, ticket),
    slip: html`${resumed ? html`<p>${words.resumed}</p>` : ''}
      ${before ? html`<p class="says">${words.after(before)}</p>` : ''}
      ${ahead === undefined ? '' : html`<p class="says">${words.ahead(ahead)}</p>`}
      ${wait ? html`<p>${wait}</p>` : ''}
      <p class="hint">${words.updated(ticket.updatedAt)}</p>
      ${
        lastCall
          ? html`<p class="hint">
              ${words.lastCall(lastCall.number, plain(widget.language, lastCall.reason.text))}
            </p>`
          : ''
      }`,
  }
}

function drawCalled(of: TicketController, ticket: Ticket): Changing {
  const { words } = of
  return {
    tone: 'now',
    above: words.called,
    hero: ticket.desk,
    below: words.number(ticket.number),
    slip: html`<p class="says">${words.comeNow}</p>
      ${drawHall(of, ticket)}
      <p>${words.callAgain}</p>`,
  }
}

function drawPaused(
  { words, widget }: TicketController,
  ticket: Ticket,
  { reason, at }: NonNullable<Ticket['pause']>,
): Changing {
  const raid = reason === 'air-raid'
  return {
    tone: 'alarm',
    above: html`${warnIcon()}${sayReason(words, reason)}`,
    hero: raid ? words.toShelter : words.waitHere,
    inWords: true,
    below: words.kept(ticket.number),
    slip: html`<p class="says">${words.stopped(at)}</p>
      ${
        raid && ticket.shelter
          ? html`<p>${words.goTo(plain(widget.language, ticket.shelter))}</p>`
          : ''
      }
      <p>${raid ? words.sameOrderAfterAlarm : words.sameOrder}</p>`,
  }
}

const drawGone = (
  of: TicketController,
  ticket: Ticket,
  above: string,
  says: string,
  text: string,
): Changing => ({
  tone: 'gone',
  above,
  hero: ticket.number,
  below: branchAndHall(of, ticket),
  slip: html`<p class="says">${says}</p>
    ${text ? html`<p>${text}</p>` : ''}`,
})

function branchAndHall({ widget }: TicketController, { branch }: Ticket): string {
  const hall = branch.hall && plain(widget.language, branch.hall.title)
  return [plain(widget.language, branch.title), hall].filter(Boolean).join(', ')
}

function drawHall({ widget }: TicketController, { branch }: Ticket): TemplateResult {
  const { language } = widget
  const hall = branch.hall
  return hall
    ? html`<p class="way">
        ${say(language, hall.title)}${hall.way ? html`, ${say(language, hall.way)}` : ''}.
      </p>`
    : html`<p>${say(language, branch.title)}</p>`
}
