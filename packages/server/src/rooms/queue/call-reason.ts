import type { CallReason, LocalizedText } from '@transparent-office/contract'
import type { CallKind } from './choose-next.ts'

/**
 * Grounds of a right to be served out of turn. Sources: Law 3551-XII, art. 13–16 (war veterans),
 * Law 875-XII (persons with disability); pregnant women and people with infants by local rules. Not
 * confirmed by a lawyer.
 */
export const outOfTurnGrounds: Record<string, LocalizedText> = {
  'war-disability': {
    uk: 'особа з інвалідністю внаслідок війни',
    en: 'person with a war disability',
  },
  hero: { uk: 'Герой України', en: 'Hero of Ukraine' },
  'disability-group-1': {
    uk: 'особа з інвалідністю I групи',
    en: 'person with group I disability',
  },
  pregnant: { uk: 'вагітна', en: 'pregnant' },
  infant: { uk: 'з дитиною до трьох років', en: 'with a child under three' },
}

/** Says in words why a ticket was called before others. */
export function callReason(
  kind: CallKind,
  about: { letter: string; bookedAt?: string | undefined; outOfTurn?: string | null },
): CallReason {
  const { letter, bookedAt } = about
  const texts: Record<CallKind, LocalizedText> = {
    'out-of-turn': { uk: 'право без черги за законом', en: 'priority by law' },
    'walk-in-turn': {
      uk: `після записаних — хто найдовше чекає в черзі ${letter}`,
      en: `after booked visitors, the longest waiting in line ${letter}`,
    },
    booked: { uk: `запис на ${bookedAt}`, en: `booked for ${bookedAt}` },
    'let-in': {
      uk: `пропущено адміністратором, черга ${letter}`,
      en: `let in by staff, line ${letter}`,
    },
    'longest-waiting': {
      uk: `найдовше чекає в черзі ${letter}`,
      en: `longest waiting in line ${letter}`,
    },
    'booked-early': {
      uk: `запис на ${bookedAt}, раніше часу: інших немає`,
      en: `booked for ${bookedAt}, early: nobody else waits`,
    },
  }
  return { kind, text: texts[kind] }
}
