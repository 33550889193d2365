import { ticketColours } from '@transparent-office/words/look/ticket-colours'
import type { CSSResult } from 'lit'
import { sheetOf } from '../look/tokens.ts'

/** Colours and the one large size that only a ticket has. */
export const ticketTokens: CSSResult = sheetOf(ticketColours, [
  ['type-hero', 'clamp(4.5em,25cqi,7em)'],
])
