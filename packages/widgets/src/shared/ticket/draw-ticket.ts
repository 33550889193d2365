import { html, type TemplateResult } from 'lit'

/** How a ticket's stub is coloured: yellow now, dark alarm, grey gone. */
export type Tone = 'plain' | 'now' | 'alarm' | 'gone'

/** What is printed on a ticket. */
export interface TicketFace {
  /** What it is, for who does not see it. */
  readonly label: string
  readonly tone?: Tone
  /** Side by side where there is room. */
  readonly wide?: boolean
  /** The office, and what kind of paper this is. */
  readonly corner: readonly [unknown, unknown]
  readonly above: unknown
  /** The largest words: the one thing needed next. */
  readonly hero: unknown
  /** The hero is words, not a number. */
  readonly inWords?: boolean
  readonly below?: unknown
  readonly slip: TemplateResult
}

/** A ticket: dark stub, notched tear line, paper slip. */
export const drawTicket = (face: TicketFace): TemplateResult =>
  html`<article
    class="ticket ${face.tone ?? 'plain'} ${face.wide ? 'big wide' : ''}"
    part="ticket"
    aria-label=${face.label}
  >
    <div class="stub">
      <p class="corner"><span>${face.corner[0]}</span><span>${face.corner[1]}</span></p>
      <div>
        <p class="above">${face.above}</p>
        <p class="hero ${face.inWords ? 'words' : ''}">${face.hero}</p>
        ${face.below ? html`<p class="below">${face.below}</p>` : ''}
      </div>
    </div>
    <div class="slip ${face.wide ? '' : 'live'}">${face.slip}</div>
  </article>`
