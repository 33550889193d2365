import type { CSSResult } from 'lit'
import { sheetOf } from '../look/tokens.ts'

/** Colours and the one large size that only a ticket has. */
export const ticketTokens: CSSResult = sheetOf(
  [
    ['ticket', '#0c2d57', '#1d4a85'],
    ['on-ticket', '#ffffff', '#ffffff'],
    ['ticket-2', '#c3d6ee', '#c9dcf3'],
    ['paper', '#ffffff', '#18222d'],
    ['now', '#ffcf3d', '#ffcf3d'],
    ['on-now', '#0f2136', '#0f2136'],
  ],
  [['type-hero', 'clamp(4.5em,25cqi,7em)']],
)
