import type { Spoken } from '../language/languages.ts'
import { count } from '../language/plurals.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  back: 'Back',
  continue: 'Continue',
  change: 'Change',
  loading: 'Loading',
  correct: (fields) => `Correct ${count('en', fields, { one: 'field', other: 'fields' })}`,
  unreachable: 'The office is not responding',
  keptHere: 'Your answers are kept here.',
  tryingAgain: 'Trying again in 10 seconds.',
  tryNow: 'Try now',
  reception: (where) => `Reception: ${where}`,
  noOffice: 'The office was not found here',
  noOfficeSaid: 'This page has a mistake. Please call the reception of the office.',
  keepTicket: 'Save the ticket',
  share: 'Share',
  bring: 'Bring with you',
  fromRegister: 'not needed: we take it from the register',
  free: 'free of charge',
  people: (number) => count('en', number, { one: 'person', other: 'people' }),
  minutes: (number) => count('en', number, { one: 'minute', other: 'minutes' }),
}
