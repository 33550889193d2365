import type { Spoken } from '../../shared/language/language.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  heading: 'How were you served?',
  noName: 'No name is kept.',
  changeable: 'You can change it for 5 seconds.',
  faces: { 1: 'Bad', 2: 'Fine', 3: 'Good' },
  thanks: (face) => `Thank you! You chose ${face}.`,
  improve: 'What to improve? (optional)',
  improveHint: 'No names or phone numbers',
  send: 'Send',
  sent: 'Thank you! Your words are passed on.',
  final: 'The rating is saved and can’t be changed any more.',
  wordsLate: 'Words can’t be added any more. The rating is saved.',
  whichVisit: 'Which visit?',
  ticket: 'Ticket number',
  ticketHint: 'For example: А-017',
  code: 'Code on the ticket',
  codeHint: '16 letters and digits, for example K7QD-3M5X-9ABC-TW2E',
  mistakes: {
    ticket: 'Enter the ticket number, for example А-017',
    code: 'Enter the code on the ticket',
  },
  notFound: 'No visit with this ticket and code',
  notFoundSaid: 'Check both on the ticket.',
  already: 'This visit was rated already',
  alreadySaid: 'Thank you! One rating each visit.',
  notOver: 'The visit is not over yet',
  notOverSaid: 'Rate it once you are served.',
}
