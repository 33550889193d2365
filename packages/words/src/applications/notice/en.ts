import type { Spoken } from '../../language/languages.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  granted: 'Granted',
  refused: 'Refused',
  subject: (outcome, number) => `${outcome}: application ${number}`,
  line: (granted, number) => `Application ${number}: ${granted ? 'granted' : 'refused'}.`,
  result: (text) => `Result: ${text}`,
  ground: (text) => `Ground: ${text}`,
  reasons: (text) => `Why: ${text}`,
  complain: (until, agency) =>
    `You may complain up to and including ${until}. Where: ${agency}, or a court.`,
  status: (address) => `Status of the application: ${address}`,
  code: (code) => `Access code: ${code}`,
}
