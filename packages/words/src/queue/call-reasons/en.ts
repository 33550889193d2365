import type { Spoken } from '../../language/languages.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  outOfTurn: {
    'war-disability': 'person with a war disability',
    hero: 'Hero of Ukraine',
    'disability-group-1': 'person with group I disability',
    pregnant: 'pregnant',
    infant: 'with a child under three',
  },
  byName: {
    'papers-brought': 'papers were brought',
    unwell: 'out of order: decided by staff',
    'wrong-line': 'the ticket was for the wrong line',
    interpreter: 'an interpreter is free',
    other: 'out of order: decided by staff',
  },
  inTurn: {
    'out-of-turn': () => 'priority by law',
    'walk-in-turn': ({ letter }) => `after booked visitors, the longest waiting in line ${letter}`,
    booked: ({ bookedAt }) => `booked for ${bookedAt}`,
    'let-in': ({ letter }) => `let in by staff, line ${letter}`,
    'longest-waiting': ({ letter }) => `longest waiting in line ${letter}`,
    'booked-early': ({ bookedAt }) => `booked for ${bookedAt}, early: nobody else waits`,
    parked: () => 'came back, the ticket was parked',
  },
}
