import { hold, registration, subsidy } from '@transparent-office/sdk/testing'
import { bookingMessages } from '@transparent-office/words/bookings/messages'
import { equal, test } from '../testing/claims.ts'
import { StepsWalk } from '../testing/walk-steps.ts'
import { notBegun, type BookingState } from './booking-state.ts'
import { began, placesHeld, wentTo } from './booking-steps.ts'
import {
  branchChosenWithout,
  extraAdded,
  extraPicked,
  givenNowhere,
  packageFound,
  personsSet,
  servicesAdded,
  serviceRemoved,
  stepFreeSet,
  visitTaken,
} from './visit-steps.ts'

const item = (service: { id: string }, persons = 1) => ({ service: service.id, persons })
const begun = (...items: ReturnType<typeof item>[]): StepsWalk<BookingState> => {
  const walk = new StepsWalk<BookingState>(notBegun)
  walk.did(began, items)
  return walk
}

test('a package is known once its services are; one that is not there is missing', () => {
  const walk = begun()
  walk.did(packageFound, [item(registration), item(subsidy)])
  equal([walk.state.items.length, walk.state.missing], [2, false])
  walk.did(packageFound, [])
  equal(walk.state.missing, true)
  walk.did(began, [item(registration)])
  equal(walk.state.missing, false)
})

test('more people, and who can climb no steps', () => {
  const walk = begun(item(registration), item(subsidy))
  equal(walk.did(wentTo, 'what'), ['h2', undefined])
  walk.did(personsSet, subsidy.id, 3)
  walk.did(stepFreeSet, true)
  equal([walk.state.items, walk.state.stepFree], [[item(registration), item(subsidy, 3)], true])
})

test('what else of a package is needed is added by one press, which is said', () => {
  const walk = begun(item(registration))
  const came = walk.did(servicesAdded, [subsidy.id, 'third'])
  equal(came, ['#persons-1', bookingMessages.uk.added(2)])
  equal(walk.state.items, [item(registration), item(subsidy), { service: 'third', persons: 1 }])
  equal(walk.did(serviceRemoved, subsidy.id, 'Субсидія'), ['h2', 'Прибрали: Субсидія'])
  equal(walk.state.items.length, 2)
})

test('as many come for a service that is picked as for the first', () => {
  const walk = begun(item(registration, 3))
  equal(walk.did(extraAdded), [undefined, undefined])
  walk.did(extraPicked, subsidy.id)
  equal(walk.did(extraAdded), ['#persons-1', undefined])
  equal([walk.state.items[1], walk.state.extra], [item(subsidy, 3), ''])
})

test('a changed visit takes what is picked along, and lets the held places go', () => {
  const walk = begun(item(registration, 2))
  walk.did(placesHeld, hold())
  walk.did(wentTo, 'what')
  walk.did(extraPicked, subsidy.id)
  equal(walk.did(visitTaken), [undefined, undefined])
  const { step, items, held, extra } = walk.state
  equal(
    [step, items, held, extra],
    ['what', [item(registration, 2), item(subsidy, 2)], undefined, ''],
  )
  equal(walk.did(wentTo, 'where'), ['h2', undefined])
})

test('what is given nowhere together is named where it can be changed, and left out', () => {
  const refused = { type: '', title: '', status: 422, code: 'service-not-here' }
  const walk = begun(item(registration))
  equal(walk.did(givenNowhere, refused), [undefined, undefined])
  equal(walk.state.step, 'where')
  walk.did(servicesAdded, [subsidy.id])
  equal(walk.did(givenNowhere, refused), ['h2', undefined])
  equal([walk.state.step, walk.state.lacks], ['what', [subsidy.id]])
  const errors = [{ at: '/visit/0', code: 'not-here', detail: '' }]
  walk.did(givenNowhere, { ...refused, errors })
  equal(walk.state.lacks, [registration.id])
  walk.did(visitTaken, walk.state.lacks)
  equal([walk.state.items, walk.state.lacks], [[item(subsidy)], []])
})

test('a branch that does not give all is taken without what it lacks, at its times', () => {
  const walk = begun(item(registration), item(subsidy))
  equal(walk.did(branchChosenWithout, 'left-bank', [subsidy.id]), ['h2', undefined])
  const { step, branch, items } = walk.state
  equal([step, branch, items], ['when', 'left-bank', [item(registration)]])
})
