import { sayAt, sayDate, sayMoment, sayOnDay } from '../language/days.ts'
import { plain } from '../language/pick-text.ts'
import type { Spoken } from '../language/languages.ts'
import { en as shared } from '../shared/en.ts'
import { count } from '../language/plurals.ts'
import type { uk } from './uk.ts'

const services = (number: number) => count('en', number, { one: 'service', other: 'services' })

export const en: Spoken<typeof uk> = {
  step: (number) => `Step ${number} of 4`,
  yours: 'Your booking',
  service: 'Service',
  services: 'Services',
  lasts: 'How long',
  takes: (minutes, persons) =>
    `, ${shared.minutes(minutes)}${persons > 1 ? `, ${shared.people(persons)}` : ''}`,
  stop: (at, hall) => [at, hall].filter(Boolean).join(', '),
  where: 'Where',
  when: 'When',
  changeOf: {
    what: 'service or number of people',
    where: 'branch',
    when: 'time',
  },

  noService: 'Choose a service first',
  toFinder: 'Find a service',
  noSuchService: 'There is no such service, or it is not given any more.',

  addPeople: 'More people, one more service, step-free',
  more: 'Change services and number of people, step-free',
  whatHeading: 'What, and for how many people?',
  peopleFor: (service) => `${service}: how many people`,
  second: 'One more service (optional)',
  secondHint: 'All are given in one visit',
  noSecond: 'Not needed',
  alike: 'Similar services',
  addOne: 'Add',
  restOf: 'Usually needed with it:',
  addRest: (number) => (number === 1 ? 'Add it' : `Add all ${number} services`),
  added: (number) => `${services(number)} added. You can remove what you don’t need.`,
  most: 'Up to six services in one visit.',
  remove: 'Remove',
  removed: (service) => `${service} removed`,
  stepFree: 'Only branches with a step-free entrance',
  anotherService: 'Choose another service',
  apart: 'No branch gives these services together',
  apartSaid: (titles) => `Book apart: ${titles.join('; ')}.`,
  goWithout: (number) => (number === 1 ? 'Continue without it' : 'Continue without them'),

  whereHeading: 'Where would you like to come?',
  earliest: 'Wherever is earliest',
  incomplete: (number) =>
    count('en', number, {
      one: 'more branch gives some of it',
      other: 'more branches give some of it',
    }),
  lacks: (titles) => `Not given here: ${titles.join('; ')}.`,
  hereWithout: (number) => (number === 1 ? 'Here without it' : 'Here without them'),
  noneUntil: (to) => `No places until ${sayDate('en', to)}.`,
  opens: (on, at) => `New ones open ${sayOnDay('en', on)}, ${at}.`,
  amenities: {
    'step-free': 'step-free entrance',
    ramp: 'ramp',
    lift: 'lift',
    'accessible-toilet': 'accessible toilet',
    'childrens-room': 'children’s room',
    'induction-loop': 'induction loop',
    'tactile-path': 'tactile path',
    braille: 'Braille',
    'sound-beacon': 'sound beacon',
  },

  whenHeading: 'When suits you?',
  elsewhere: (at, own) => `Times are by the office’s clock: ${at} there is ${own} where you are.`,
  nearest: 'Nearest time:',
  takeNearest: 'Take this time',
  day: 'Day',
  places: (number) => count('en', number, { one: 'place', other: 'places' }),
  noPlaces: 'no places',
  morePlaces: (on, at) => `More places ${on && `on ${sayOnDay('en', on)}, `}${sayAt('en', at)}`,
  closed: 'closed',
  paused: 'service stopped',
  notOpenYet: 'not open for booking yet',
  laterDays: 'Later days',
  month: 'Month calendar',
  list: 'Show as a list',
  monthHint:
    'Under the number: how many places. Struck out: no places. No frame: closed or not open for booking yet.',
  parts: { morning: 'Morning', day: 'Afternoon', evening: 'Evening' },
  anotherDay: 'Choose another day',
  chosen: 'You chose:',
  chooseTime: 'Choose a time',

  taken: (at) => `The ${at} place was just taken`,
  takenNearest: 'Your answers are kept. Nearest places:',
  takenNone: 'Your answers are kept. Choose another day.',
  takeOther: 'Take another time',
  none: (to) => `No places until ${sayDate('en', to)}`,
  allTaken: 'All taken.',
  walkIn: (from = '') => `Without booking: kiosk ticket${from && ` from ${from}`}.`,
  otherBranches: 'Other branches',

  whoHeading: 'Who is coming?',
  held: (on, at, until) => `${sayMoment('en', on, at)} is held for you until ${until}.`,
  holdEnds: (until) => `The place is held only until ${until}`,
  holdLonger: 'Hold longer',
  heldLonger: (until) => `The place is held until ${until}.`,
  noLonger: 'We can’t hold it longer. Confirm before then.',
  lapsed: 'Time is up, the place was released',
  lapsedKept: 'Your answers are kept. Choose a time again.',
  chooseAgain: 'Choose a time',
  answers: {
    name: {
      label: 'First and last name',
      hint: 'The board never shows your name',
      term: 'Name',
      change: 'name',
    },
    phone: {
      label: 'Mobile phone',
      hint: 'Phone or e-mail: one is enough',
      term: 'Phone',
      change: 'phone or e-mail',
    },
    email: {
      label: 'E-mail',
      hint: 'We send the booking here',
      term: 'E-mail',
      change: 'phone or e-mail',
    },
  },
  mistakes: {
    name: 'Enter first and last name',
    contact: 'Enter a phone number or an e-mail address',
    phone: 'Enter the whole phone number, for example 067 123 45 67',
    email: 'Enter the whole e-mail address, for example olena@example.com',
  },

  checkHeading: 'Check and confirm',
  notYet: 'You are not booked yet.',
  keptUntil: (until) => `The place is held until ${until}.`,
  confirm: 'Confirm booking',
  alreadyBooked: 'You have a booking already',
  changeOrAgain: 'Change that booking, or book again?',
  changeThat: 'Change that booking',

  booked: 'You are booked',
  nothingMore: 'Nothing more to do.',
  moved: 'The booking was moved',
  dropped: 'The service was removed from the booking',
  droppedSaid: 'The other services keep their times.',
  dayClosed: 'The office is closed that day',
  closureSaid: ({ note, kept }) =>
    [
      note && `${plain('en', note)}.`,
      kept
        ? `Kept for you: ${sayMoment('en', kept.on, kept.at, kept.clock)}, ${plain('en', kept.branch.title)}. Until ${sayMoment('en', kept.untilOn, kept.untilAt, kept.untilClock)}.`
        : 'Choose another time.',
    ]
      .filter(Boolean)
      .join(' '),
  cancelled: 'The booking is cancelled',
  cancelledSaid: 'The place was released. Thank you for telling us.',
  missed: 'The time of this booking is past',
  missedSaid: 'Take a ticket at the kiosk, or book again.',
  over: 'The visit is over',
  checkedIn: 'You are checked in',
  bookAgain: 'Book again',
  entry: 'booking',
  awaiting: 'See you at',
  checkIn: (from, to) => `Check in from ${from} to ${to}`,
  checkInHow: 'Show the code at the kiosk or at reception. Or press “I am here” below.',
  hereNow: 'I am here',
  hindered: (problem, from) => {
    switch (problem) {
      case 'too-early':
        return `Too early. You can check in from ${from}.`
      case 'too-late':
        return 'The booked time is past. Take a ticket at the kiosk, or go to reception.'
      case 'time-past':
        return 'This time is past. Book again, or ask at reception.'
      case 'branch-closed':
        return 'The branch is closed now.'
      default:
        return 'This booking can’t be changed any more.'
    }
  },
  qr: 'QR code of your booking',
  codeIs: 'Booking code:',
  payThere: (money) => `${money}: pay there`,
  calendar: 'Add to calendar',
  ownPage: 'Remember on this device',
  print: 'Print',
  move: 'Change time',
  moving: (on, at) =>
    `You are booked for ${sayMoment('en', on, at)}. That place stays yours until you take a new one.`,
  moveHere: 'Move the booking',
  keepTime: 'Leave it as it is',
  drop: 'Remove one service',
  dropWhich: 'Which service to remove?',
  cancel: 'Cancel booking',
  cancelSure: (on, at) => `Cancel the booking for ${sayMoment('en', on, at)}?`,
  cancelYes: 'Yes, cancel it',
  cancelNo: 'No, keep it',
  noBooking: 'No booking with this number and code',
  noBookingSaid: 'Check the link in the message, or bring ID to reception.',
}
