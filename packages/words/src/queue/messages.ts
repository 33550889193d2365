import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What the live ticket says. */
export type TicketWords = Spoken<typeof uk>
export const ticketMessages: ByLanguage<TicketWords> = { uk, en }
