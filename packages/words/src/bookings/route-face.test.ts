import { equal, test } from '../testing/claims.ts'
import { bookingMessages } from './messages.ts'
import { facesOfRoute } from './route-face.ts'

const { uk } = bookingMessages
const title = { uk: 'Довідка' }
const route = {
  halls: [{ id: 'first', title: { uk: 'Зал 1' }, floor: 1 }],
  legs: [{ letter: 'А', hall: 'first', startsAt: '2026-11-24T07:15:00.000Z', minutes: 15 }],
  services: [{ title, persons: 1, minutes: 15, letter: 'А' }],
}

test('a stop says when and where, and how long each service takes', () => {
  equal(facesOfRoute('uk', uk, { ...route, timeZone: 'Europe/Kyiv' }), [
    { heading: '09:15, Зал 1', services: [[title, uk.takes(15, 1)]] },
  ])
})

test('before a time is chosen only the hall is said; before the hall is known, neither', () => {
  equal(facesOfRoute('uk', uk, route)[0]?.heading, 'Зал 1')
  equal(facesOfRoute('uk', uk, { legs: [], services: route.services })[0]?.heading, '')
})
