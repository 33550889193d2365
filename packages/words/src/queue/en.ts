import { sayAt, sayDate } from '../language/days.ts'
import type { Spoken } from '../language/languages.ts'
import { count } from '../language/plurals.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  ticketOf: (on) => `ticket for ${sayDate('en', on)}`,
  label: (number) => `Ticket ${number}`,
  yours: 'Your ticket',
  parked: 'Waiting for your papers',
  parkedSaid: 'Your place is kept. Bring the papers to the same desk, or to reception.',
  after: (number: string) => `First ticket ${number}. Then we call this one.`,
  ahead: (people) =>
    people === 0
      ? 'You are next'
      : `${count('en', people, { one: 'person', other: 'people' })} before you`,
  atOnce: 'You will be called at once.',
  soon: 'You will be called within a few minutes.',
  unsure: 'How long, we can not tell yet: services take differently long.',
  pastClosing: 'It may not be today.',
  wait: (from, to) =>
    `About ${from === to ? '' : `${from}–`}${count('en', to, { one: 'minute', other: 'minutes' })}.`,
  hours: (number) =>
    number === 1
      ? 'About an hour.'
      : `About ${count('en', number, { one: 'hour', other: 'hours' })}.`,
  updated: (at) => `Updated ${sayAt('en', at)}`,
  lastCall: (number, reason) => `${number} was just called: ${reason}.`,
  called: 'You are called. Desk',
  calledSaid: (desk) => `You are called. Desk ${desk ?? ''}`,
  comeNow: 'Come now',
  callAgain: 'If you are late, we call once more.',
  number: (number) => `ticket ${number}`,
  serving: 'You are being served. Desk',
  missed: 'You missed the call',
  missedSaid: 'Go to reception to rejoin.',
  validUntil: (at) => `The ticket is valid today until ${at}`,
  lapsed: 'The ticket is not valid any more',
  lapsedSaid: 'Its day is over. Take a new ticket, or book a visit.',
  voidSaid: 'Reception cancelled it. If you are waiting, take a new ticket or ask there.',
  served: 'You were served',
  thanks: 'Thank you for coming.',
  paused: { 'air-raid': 'Air raid', 'power-cut': 'Power cut', other: 'Pause' },
  toShelter: 'To the shelter',
  waitHere: 'Please wait',
  kept: (number) => `ticket ${number} is kept`,
  stopped: (at) => `Service stopped ${sayAt('en', at)}`,
  sameOrderAfterAlarm: 'After the all-clear we call in the same order.',
  sameOrder: 'Then we call in the same order.',
  goTo: (shelter) => `Go to the shelter: ${shelter}.`,
  resumed: 'Service resumed. Same order.',
  old: (at) => `No connection. This is the state at ${at}. Listen to the staff.`,
  noTicket: 'No ticket with this number and code',
  noTicketSaid: 'Check the link, or go to reception.',
}
