import type { Colour } from './colours.ts'

/** Colours that only a ticket has. */
export const ticketColours: readonly Colour[] = [
  ['ticket', '#0c2d57', '#1d4a85'],
  ['on-ticket', '#ffffff', '#ffffff'],
  ['ticket-2', '#c3d6ee', '#c9dcf3'],
  ['paper', '#ffffff', '#18222d'],
  ['now', '#ffcf3d', '#ffcf3d'],
  ['on-now', '#0f2136', '#0f2136'],
]
