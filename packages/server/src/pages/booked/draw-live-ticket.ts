import type { Ticket } from '@transparent-office/contract'
import { comesBefore, plain, sayWait, ticketMessages } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import { drawTicket, type TicketFace } from '../drawing/ticket.ts'
import type { OfficePage } from '../page.ts'

type Changing = Omit<TicketFace, 'label' | 'corner'>

/** Nothing comes after it. */
export const isOver = ({ state }: Ticket): boolean => ['served', 'lapsed', 'void'].includes(state)

/** A ticket of today's queue in its present state, with the way to a newer one. */
export function drawLiveTicket(page: OfficePage, ticket: Ticket): Html {
  const { language, office, words } = page
  const said = ticketMessages[language]
  return html`${drawTicket({
    label: said.label(ticket.number),
    corner: [say(language, office.title), said.ticketOf(ticket.on)],
    ...stateOf(page, ticket),
  })}
  ${
    isOver(ticket)
      ? ''
      : html`<p class="acts"><a class="button second" href="">${words.reload}</a></p>
          <p class="hint how">${words.printHow}</p>`
  }`
}

function stateOf(page: OfficePage, ticket: Ticket): Changing {
  const { language } = page
  const words = ticketMessages[language]
  const desk = String(ticket.desk ?? '')
  if (ticket.pause && ['waiting', 'called', 'serving'].includes(ticket.state))
    return paused(page, ticket, ticket.pause)
  switch (ticket.state) {
    case 'called':
      return {
        tone: 'now',
        above: words.called,
        hero: desk,
        below: words.number(ticket.number),
        slip: html`<p class="says">${words.comeNow}</p>
          ${drawHall(page, ticket)}
          <p>${words.callAgain}</p>`,
      }
    case 'serving':
      return {
        above: words.serving,
        hero: desk,
        below: words.number(ticket.number),
        slip: drawHall(page, ticket),
      }
    case 'missed': {
      const valid = ticket.validUntil ? words.validUntil(ticket.validUntil) : words.missed
      return gone(page, ticket, words.missed, valid, words.missedSaid)
    }
    case 'parked':
      return {
        above: words.yours,
        hero: ticket.number,
        below: branchAndHall(page, ticket),
        slip: html`<p class="says">${words.parked}</p>
          <p>${words.parkedSaid}</p>`,
      }
    case 'served':
      return gone(page, ticket, words.served, words.thanks, '')
    case 'lapsed':
      return gone(page, ticket, words.yours, words.lapsed, words.lapsedSaid)
    case 'void':
      return gone(page, ticket, words.yours, words.lapsed, words.voidSaid)
    default:
      return waiting(page, ticket)
  }
}

function waiting(page: OfficePage, ticket: Ticket): Changing {
  const { language } = page
  const words = ticketMessages[language]
  const { ahead, lastCall } = ticket
  const wait = sayWait(words, ticket)
  const before = comesBefore(ticket)
  return {
    above: words.yours,
    hero: ticket.number,
    below: branchAndHall(page, ticket),
    slip: html`${before ? html`<p class="says">${words.after(before)}</p>` : ''}
      ${ahead === undefined ? '' : html`<p class="says">${words.ahead(ahead)}</p>`}
      ${wait ? html`<p>${wait}</p>` : ''}
      <p class="hint">${words.updated(ticket.updatedAt)}</p>
      ${
        lastCall
          ? html`<p class="hint">
              ${words.lastCall(lastCall.number, plain(language, lastCall.reason.text))}
            </p>`
          : ''
      }`,
  }
}

function paused(
  { language }: OfficePage,
  ticket: Ticket,
  { reason, at }: NonNullable<Ticket['pause']>,
): Changing {
  const words = ticketMessages[language]
  const reasons: Readonly<Record<string, string>> = words.paused
  const raid = reason === 'air-raid'
  return {
    tone: 'alarm',
    above: reasons[reason] ?? words.paused.other,
    hero: raid ? words.toShelter : words.waitHere,
    inWords: true,
    below: words.kept(ticket.number),
    slip: html`<p class="says">${words.stopped(at)}</p>
      ${raid && ticket.shelter ? html`<p>${words.goTo(plain(language, ticket.shelter))}</p>` : ''}
      <p>${raid ? words.sameOrderAfterAlarm : words.sameOrder}</p>`,
  }
}

const gone = (
  page: OfficePage,
  ticket: Ticket,
  above: string,
  says: string,
  text: string,
): Changing => ({
  tone: 'gone',
  above,
  hero: ticket.number,
  below: branchAndHall(page, ticket),
  slip: html`<p class="says">${says}</p>
    ${text ? html`<p>${text}</p>` : ''}`,
})

function branchAndHall({ language }: OfficePage, { branch }: Ticket): string {
  const hall = branch.hall && plain(language, branch.hall.title)
  return [plain(language, branch.title), hall].filter(Boolean).join(', ')
}

function drawHall({ language }: OfficePage, { branch: { hall, title } }: Ticket): Html {
  if (!hall) return html`<p>${say(language, title)}</p>`
  return html`<p>
    ${say(language, hall.title)}${hall.way ? html`, ${say(language, hall.way)}` : ''}.
  </p>`
}
