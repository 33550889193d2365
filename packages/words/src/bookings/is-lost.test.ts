import { equal, test } from '../testing/claims.ts'
import { isLostForHold, isLostForMove } from './is-lost.ts'

test('a time that somebody else took, or that is past, is lost; a wrong name is no lost time', () => {
  const codes = ['place-taken', 'time-not-offered', 'time-past', 'invalid-input']
  equal(codes.map(isLostForHold), [true, true, true, false])
})

test('of a booking that is moved past may be the booking itself', () => {
  const codes = ['place-taken', 'time-past', 'service-not-here', 'booking-cancelled']
  const lost = (mayBeMissed: boolean) => codes.map((code) => isLostForMove(code, mayBeMissed))
  equal(lost(true), [true, false, true, false])
  equal(lost(false), [true, true, true, false])
})
