import type { Words } from './words.ts'

export const en: Words = {
  skip: 'Skip to content',
  other: 'Українською',
  demonstrationLabel: 'Demonstration',
  demonstration: 'Demonstration: no legal force',
  demonstrationAt: (now) => `Demonstration: at the office it is ${now}; no legal force`,
  toOffice: 'The office’s page',
  mistake: (title) => `Error: ${title}`,

  find: 'Find a service',
  branches: 'Where we are',
  open: (until) => `Open now, until ${until}`,
  closed: 'Closed now',
  opens: (moment) => `Closed now. Opens ${moment}`,
  shelter: 'Shelter',
  hours: 'Hours',
  reception: 'Reception',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  more: 'Your application and your visit',
  toRating: 'Rate a visit',
  law: 'By which law',
  package: 'All for this event, in order',
  optional: 'not for everybody',

  ticket: 'Your ticket',
  reload: 'Refresh',
  where: 'Where',
  personWord: 'How many people',

  missing: 'There is no such page',
  missingOffice: 'There is no such office here. Check the address.',
  missingPage: 'Check the address, or begin at the office’s page.',
  missingService: 'This service does not exist any more. Search for it in your own words.',
  missingBooking: 'No booking with this link and code. Check the link, or call reception.',
  missingTicket: 'No ticket with this link and code. Check the link, or ask reception.',
  unreadable: 'Your answers did not arrive',
  unreadableSaid:
    'They have characters we can’t read, or are too long. Go back and write them another way.',
  foreign: 'Only the office’s own pages may send here',
  foreignSaid: 'Nothing was done. Begin at the office’s page.',
  tryLater: 'Try again in a minute.',
}
