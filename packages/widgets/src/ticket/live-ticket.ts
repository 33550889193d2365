import { readCode } from '@transparent-office/words/shared/access-code'
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { drawWaiting } from '../shared/draw-waiting.ts'
import { infoIcon, netIcon } from '../shared/look/icons.ts'
import { bones } from '../shared/look/bones.ts'
import { look, OfficeElement } from '../shared/office-element.ts'
import { drawKeep } from '../shared/ticket/draw-keep.ts'
import { ticketLayouts } from '../shared/ticket/ticket-layouts.ts'
import { ticketTokens } from '../shared/ticket/ticket-tokens.ts'
import { ticketStyles } from '../shared/ticket/ticket-styles.ts'
import { drawLiveTicket } from './draw-live-ticket.ts'
import { liveStyles } from './live-styles.ts'
import { TicketController } from './ticket-controller.ts'

const embedded = css`
  :host([embedded]) .body {
    padding: 0;
  }
`

/**
 * A ticket that lives: how many are before you, the call with its workplace, an alarm, and the
 * rating at the end. While the connection is cut the last state stays, and says so.
 *
 * @element to-ticket
 * @attr {boolean} embedded - Inside another widget: without space around.
 * @fires {CustomEvent<{number: string, desk: number}>} to-called - The ticket is called to a workplace.
 * @csspart body - Everything the widget draws.
 * @csspart ticket - The ticket.
 * @csspart note - A box that says something.
 * @slot - Shown until the widget works: a plain link to the ticket's page.
 */
export class LiveTicket extends OfficeElement {
  static override styles: CSSResultGroup = [
    look,
    bones,
    ticketTokens,
    ticketStyles,
    ticketLayouts,
    liveStyles,
    embedded,
  ]

  /** Id of the ticket. */
  @property() ticket?: string
  /** Access code of its visit. */
  @property() code?: string

  readonly #live = new TicketController(this)
  #begun = ''
  /** The visit may be rated, or just was: thanks and words stay until the person leaves. */
  #rates = false

  protected override get works(): boolean {
    return this.#live.ticket.answer !== undefined
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { ticket, code } = this
    const { address } = this.surroundings
    const asked = JSON.stringify([address, ticket, code])
    if (!address || !ticket || !code || asked === this.#begun) return
    this.#begun = asked
    this.#rates = false
    this.#live.follow(ticket, readCode(code))
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (this.#live.ticket.answer?.canRate)
      void import('../satisfaction-rating/define.ts').catch(() => {})
  }

  protected override draw(): TemplateResult {
    const { ticket, office, words, alarm } = this.#live
    return html`${drawWaiting(this, office, ticket)}
      ${ticket.answer ? this.#drawTicket(ticket.answer) : ''}
      ${
        ticket.refusal
          ? html`<div class="note warn" part="note">
              ${infoIcon()}
              <div>
                <h2 class="h3">${words.noTicket}</h2>
                <p>${words.noTicketSaid}</p>
              </div>
            </div>`
          : ''
      }
      <p class="unseen" role="alert">${alarm}</p>`
  }

  #drawTicket(answer: NonNullable<TicketController['ticket']['answer']>): TemplateResult {
    this.#rates ||= answer.canRate
    const { address } = this.surroundings
    return html`<div class="stack">
      ${
        this.#live.ticket.cut
          ? html`<div class="note warn" part="note">
              ${netIcon()}
              <p>${this.#live.words.old(answer.updatedAt)}</p>
            </div>`
          : ''
      }
      ${drawLiveTicket(this.#live, answer)}
      ${
        ['waiting', 'called'].includes(answer.state)
          ? html`<div class="acts">${drawKeep(this, answer.number)}</div>`
          : ''
      }
      ${
        this.#rates
          ? html`<to-satisfaction-rating
              url=${address?.url ?? ''}
              office=${address?.office ?? ''}
              visit=${answer.visit}
              code=${this.code ?? ''}
            ></to-satisfaction-rating>`
          : ''
      }
    </div>`
  }
}
