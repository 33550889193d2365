import type { Ticket } from '@transparent-office/contract'
import type { Language } from '../language/languages.ts'
import { plain } from '../language/pick-text.ts'
import type { TicketWords } from './messages.ts'

/** Why service stopped. */
export const sayReason = ({ paused }: TicketWords, reason: string): string =>
  (paused as Readonly<Record<string, string>>)[reason] ?? paused.other

/** A pause in one breath: why, since when, and in an alarm where to go. */
export function sayPause(
  language: Language,
  words: TicketWords,
  { pause, shelter }: Ticket,
): string {
  if (!pause) return ''
  const where = pause.reason === 'air-raid' && shelter && words.goTo(plain(language, shelter))
  return `${sayReason(words, pause.reason)}. ${words.stopped(pause.at)}. ${where || ''}`.trim()
}
