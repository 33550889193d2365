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

/** Why a clerk called one certain ticket before others. Short, and never about a person's health. */
const whyByName: Readonly<Record<string, LocalizedText>> = {
  'papers-brought': { uk: 'донесли папери', en: 'papers were brought' },
  unwell: { uk: 'поза чергою: рішення адміністратора', en: 'out of order: decided by staff' },
  'wrong-line': { uk: 'талон був не в ту чергу', en: 'the ticket was for the wrong line' },
  interpreter: { uk: 'звільнився перекладач', en: 'an interpreter is free' },
  other: { uk: 'поза чергою: рішення адміністратора', en: 'out of order: decided by staff' },
}

/** Says in words why a ticket was called before others. */
export function callReason(
  kind: CallKind | 'parked' | 'by-name',
  about: { letter: string; bookedAt?: { uk: string; en: string } | undefined; why?: string },
): CallReason {
  const { letter, bookedAt, why = '' } = about
  const texts: Record<typeof kind, LocalizedText> = {
    'out-of-turn': { uk: 'право без черги за законом', en: 'priority by law' },
    'walk-in-turn': {
      uk: `після записаних — хто найдовше чекає в черзі ${letter}`,
      en: `after booked visitors, the longest waiting in line ${letter}`,
    },
    booked: { uk: `запис на ${bookedAt?.uk}`, en: `booked for ${bookedAt?.en}` },
    'let-in': {
      uk: `пропущено адміністратором, черга ${letter}`,
      en: `let in by staff, line ${letter}`,
    },
    'longest-waiting': {
      uk: `найдовше чекає в черзі ${letter}`,
      en: `longest waiting in line ${letter}`,
    },
    'booked-early': {
      uk: `запис на ${bookedAt?.uk}, раніше часу: інших немає`,
      en: `booked for ${bookedAt?.en}, early: nobody else waits`,
    },
    parked: {
      uk: 'повернулися після паузи, талон відкладали',
      en: 'came back, the ticket was parked',
    },
    'by-name': whyByName[why] ?? whyByName.other!,
  }
  /* guard reason-in-words */ return { kind, text: texts[kind] } /* end guard */
}
