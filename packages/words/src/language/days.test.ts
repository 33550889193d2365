import { equal, test } from '../testing/claims.ts'
import { wallTime, sayAt, sayDay, sayMoment, sayOfDay, sayOnDay, sayTime } from './days.ts'

test('a day and time are said as people say them', () => {
  equal(sayMoment('uk', '2026-11-24', '09:15'), 'вівторок, 24 листопада, 09:15')
  equal(sayMoment('en', '2026-11-24', '09:15'), 'Tuesday 24 November, 09:15')
})

test('of the hour that the clocks repeat it is said which it is, where the office says so', () => {
  equal(sayTime('uk', '03:20', 'summer'), '03:20 (літній час)')
  equal(sayMoment('en', '2027-10-31', '03:20', 'winter'), 'Sunday 31 October, 03:20 (winter time)')
  equal(sayTime('uk', '03:20'), '03:20')
  equal(sayTime('uk', '03:20', 'a word of a newer office'), '03:20')
})

test('each weekday has its case after «у» and after «не пізніше»', () => {
  equal(sayOnDay('uk', '2026-11-25'), 'у середу, 25 листопада')
  equal(sayOnDay('uk', '2026-11-24'), 'у вівторок, 24 листопада')
  equal(sayOfDay('uk', '2026-12-04'), 'пʼятниці, 4 грудня')
  equal(sayOfDay('en', '2026-12-04'), 'Friday 4 December')
})

test('«об» stands before eleven only', () => {
  equal(sayAt('uk', '09:15'), 'о 09:15')
  equal(sayAt('uk', '11:20'), 'об 11:20')
  equal(sayAt('uk', '21:00'), 'о 21:00')
})

test('days use the apostrophe of the language', () => {
  equal(sayDay('uk', '2026-11-27'), 'пʼятниця, 27 листопада')
})

test('an instant is told by the office’s wall, on both sides of a clock change', () => {
  equal(wallTime('2026-11-25T06:00:00.000Z', 'Europe/Kyiv'), { on: '2026-11-25', at: '08:00' })
  equal(wallTime('2026-10-25T00:30:00.000Z', 'Europe/Kyiv'), { on: '2026-10-25', at: '03:30' })
  equal(wallTime('2026-10-25T01:30:00.000Z', 'Europe/Kyiv'), { on: '2026-10-25', at: '03:30' })
})
