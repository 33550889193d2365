import { squaresPath } from '@transparent-office/words/look/squares-path'
import { encode } from 'uqr'
import { html, type Html } from './html.ts'

/** What is printed on a ticket. */
export interface TicketFace {
  /** What it is, for who does not see it. */
  readonly label: string
  /** How its stub is coloured: yellow now, dark alarm, grey gone. */
  readonly tone?: 'now' | 'alarm' | 'gone'
  /** The office, and what kind of paper this is. */
  readonly corner: readonly [Html | string, string]
  readonly above: string
  /** The largest words: the one thing needed next. */
  readonly hero: string
  /** The hero is words, not a number. */
  readonly inWords?: boolean
  readonly below?: string | undefined
  /** Side by side where there is room. */
  readonly wide?: boolean
  readonly slip: Html
}

/** A ticket: dark stub, notched tear line, paper slip. */
export const drawTicket = (face: TicketFace): Html =>
  html`<article
    class="ticket ${face.tone ?? ''} ${face.wide ? 'wide' : ''}"
    aria-label="${face.label}"
  >
    <div class="stub">
      <p class="corner"><span>${face.corner[0]}</span> <span>${face.corner[1]}</span></p>
      <p class="above">${face.above}</p>
      <p class="hero ${face.inWords ? 'words' : ''}">${face.hero}</p>
      ${face.below ? html`<p class="below">${face.below}</p>` : ''}
    </div>
    <div class="slip">${face.slip}</div>
  </article>`

/** A QR code: black on white in every theme, so that any reader reads it. */
export function drawQr(text: string, label: string): Html {
  const { size: squares, path } = squaresPath(encode(text, { ecc: 'M', border: 0 }))
  const size = String(squares)
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    width="192"
    height="192"
    role="img"
    aria-label="${label}"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path fill="#000" d="${path}" />
  </svg>`
}
