import { equal, test } from '../testing/claims.ts'
import { isLost, isLostForMove } from './is-lost.ts'

test('a time that somebody else took, or that is past, is lost; a wrong name is no lost time', () => {
  const codes = ['place-taken', 'time-not-offered', 'time-past', 'invalid-input']
  equal(codes.map(isLost), [true, true, true, false])
})

test('of a booking that is moved past may be the booking itself', () => {
  equal(['place-taken', 'time-past', 'service-not-here'].map(isLostForMove), [true, false, true])
})
