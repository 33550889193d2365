import { equal, test } from '../testing/claims.ts'
import { sayHours as sayHoursJoined } from './say-hours.ts'
import { pageMessages, type PageWords } from './messages.ts'

const sayHours = (words: PageWords, hours: Parameters<typeof sayHoursJoined>[1]) =>
  sayHoursJoined(words, hours).replaceAll('\u2060', '')

const daily = (weekdays: number[], from: string, to: string) =>
  weekdays.map((weekday) => ({ weekday, from, to }))

test('hours that are the same are said once, days off not at all', () => {
  const hours = [...daily([1, 2, 3, 4, 5], '09:00', '18:00'), ...daily([6], '09:00', '15:00')]
  equal(sayHours(pageMessages.uk, hours), 'пн–пт 09:00–18:00, сб 09:00–15:00')
  equal(sayHours(pageMessages.en, hours), 'Mon–Fri 09:00–18:00, Sat 09:00–15:00')
})

test('a day in the middle with other hours parts its neighbours', () => {
  const hours = [...daily([1, 2, 4, 5], '09:00', '18:00'), ...daily([3], '12:00', '20:00')]
  equal(sayHours(pageMessages.uk, hours), 'пн–вт 09:00–18:00, ср 12:00–20:00, чт–пт 09:00–18:00')
})

test('a lunch break shows as two stretches of one day', () => {
  const hours = [...daily([1], '09:00', '13:00'), ...daily([1], '14:00', '18:00')]
  equal(sayHours(pageMessages.uk, hours), 'пн 09:00–13:00, 14:00–18:00')
})
