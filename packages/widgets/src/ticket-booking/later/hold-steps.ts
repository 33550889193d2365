import type { BookingState, Changed } from '../booking-state.ts'

// What happens to the held places.

export const holdEnding = ({ held }: BookingState): Changed => [
  { ending: true },
  undefined,
  (words) => words.holdEnds(held?.heldUntilAt ?? ''),
]

/** The places are released, the answers stay. `pressed`: a press found it so. */
export const holdLapsed = (_: BookingState, pressed?: boolean): Changed => [
  { held: undefined, ending: false, lapsed: true },
  pressed && '.note h3',
  (words) => `${words.lapsed}. ${words.lapsedKept}`,
]
