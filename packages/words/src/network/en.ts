import type { Spoken } from '../language/languages.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  reasons: { 'air-raid': 'Air raid.', 'power-cut': 'Power cut.', other: 'Pause.' },
  stopped: (at) => `Service stopped at ${at}`,
  everywhere: 'in all branches',
  kept: 'Bookings and places in line are kept.',
}
