import type { Spoken } from '../language/languages.ts'
import { count } from '../language/plurals.ts'
import type { uk } from './uk.ts'

const upTo = (number: number, one: string, other: string) =>
  `up to ${count('en', number, { one, other })}`

export const en: Spoken<typeof uk> = {
  heading: 'What do you need?',
  hint: 'For example: residence, subsidy',
  search: 'Find',
  suggestions: 'Services by your words',
  found: (number) => `${count('en', number, { one: 'service', other: 'services' })} found`,
  foundFor: (event, found) => `${event}: ${found}`,
  nothing: (words) => `Nothing found for “${words}”`,
  nothingHere: 'No services here yet',
  otherWords: 'Try other words or ask reception:',
  inOneVisit: 'All of this in one visit, in order:',
  bookAll: (number) => (number === 1 ? 'Book a visit' : `Book all ${number} services`),
  ifNeeded: (titles) => `If needed, also: ${titles.join('; ')}.`,
  lifeEvents: 'Or choose what happened',
  ask: 'Not found? Ask reception:',
  cost: 'Cost',
  wait: 'How long',
  decides: 'Who decides',
  result: 'Result',
  print: 'Print',
  book: 'Book a visit',
  notBooked: 'There is nothing to book: this service needs no visit.',
  noSuchService: 'This service is not given any more',
  verified: {
    on: (day: string) => `This card was checked against its source on ${day}.`,
    sourced: 'This card was checked against its source.',
    partly: 'This card was checked against its sources in part. Ask reception before you come.',
    not: 'This card was not checked against a source yet. Ask reception before you come.',
  },
  nothingToBring: 'You need bring nothing.',
  fee: {
    free: 'free of charge',
    formula: 'calculated at the desk',
    'by-act': 'set by the state',
    local: 'set by the council',
    fixed: 'told at the desk',
  },
  deadline: {
    'at-once': () => 'at once',
    'same-day': () => 'the same day',
    hours: (number) => upTo(number, 'hour', 'hours'),
    'working-days': (number) => upTo(number, 'working day', 'working days'),
    'calendar-days': (number) => upTo(number, 'day', 'days'),
    months: (number) => upTo(number, 'month', 'months'),
  },
  deadlineKind: {
    standard: '',
    accelerated: 'accelerated',
    extended: 'extended',
    online: 'online',
  },
}
