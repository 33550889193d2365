import { booking } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { faceOfBooking, whereOf } from './booking-face.ts'
import { newsOfBooking } from './booking-news.ts'
import { bookingMessages } from './messages.ts'

const { uk } = bookingMessages
const newsOf = (changes: Parameters<typeof booking>[0], news?: string) => {
  const { kind, heading } = newsOfBooking(uk, booking(changes), news)
  return [kind, heading]
}

test('a booking says what became of it; a closed day comes before all', () => {
  equal(newsOf({}), ['good', uk.booked])
  equal(newsOf({}, 'moved'), ['good', uk.moved])
  equal(newsOf({}, 'dropped'), ['good', uk.dropped])
  equal(newsOf({ state: 'missed' }), ['time', uk.missed])
  equal(newsOf({ state: 'cancelled' }), ['plain', uk.cancelled])
  equal(newsOf({ state: 'served' }), ['over', uk.over])
  equal(newsOf({ closure: {} as never }), ['time', uk.dayClosed])
})

test('the time stands before all, the repeated hour by its clock', () => {
  const { hero, below } = faceOfBooking('uk', uk, booking({ on: '2026-11-24', at: '09:15' }))
  equal([hero, below], ['09:15', 'вівторок, 24 листопада'])
  equal(
    faceOfBooking('uk', uk, booking({ at: '03:20', clock: 'winter' })).hero,
    '03:20 (зимовий час)',
  )
})

test('one service stands with its hall; of several the route says more', () => {
  const { branch, services } = booking()
  const [first] = services
  const hall = { title: { uk: 'Зал 1' }, floor: 1 }
  const inHall = { ...branch, hall }
  equal(whereOf({ branch: inHall, services: [first!] }), [branch.address, ', ', hall.title])
  equal(whereOf({ branch: inHall, services: [first!, first!] }), [branch.address])
})
