import type { CSSResult } from 'lit'
import { sheetOf } from '../look/tokens.ts'
import { ticketColours } from './ticket-colours.ts'

/** Colours and the one large size that only a ticket has. */
export const ticketTokens: CSSResult = sheetOf(ticketColours, [
  ['type-hero', 'clamp(4.5em,25cqi,7em)'],
])
