import { equal, test } from '../testing/claims.ts'
import { sayOwnTime } from './elsewhere.ts'

const start = { startsAt: '2026-11-24T07:15:00.000Z', on: '2026-11-24', at: '09:15' }

test('who is where the office is hears of no other clock', () => {
  equal(sayOwnTime('uk', start, 'Europe/Kyiv'), undefined)
  equal(sayOwnTime('uk', start, 'Europe/Bucharest'), undefined)
})

test('who is elsewhere hears the time by the own clock, with the day when it is another', () => {
  equal(sayOwnTime('uk', start, 'Europe/Warsaw'), '08:15')
  equal(sayOwnTime('en', start, 'Europe/Warsaw'), '08:15')
  equal(sayOwnTime('uk', start, 'America/Los_Angeles'), 'понеділок, 23 листопада, 23:15')
})

test('the clock change of one place alone makes a difference', () => {
  const spring = { startsAt: '2027-03-20T07:15:00.000Z', on: '2027-03-20', at: '09:15' }
  equal(sayOwnTime('en', spring, 'America/New_York'), '03:15')
})
