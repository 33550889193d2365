import type { BookingWords } from '@transparent-office/words/bookings/messages'

/**
 * What an event changes of a state, where the focus goes then, and what is announced. With `null` nothing
 * is drawn anew: what is typed stands in its field already.
 */
export type Change<State> = readonly [
  changed?: Partial<State>,
  focus?: string | false | null | undefined,
  say?: (words: BookingWords) => string,
]

/** What happened: a press, an answer of the office, a moment that came. */
export type StepEvent<State, Value extends unknown[]> = (
  state: State,
  ...value: Value
) => Change<State>

/** What comes of an event. It only computes: the state that was stays as it is. */
export function next<State, Value extends unknown[]>(
  state: State,
  event: StepEvent<State, Value>,
  ...value: Value
) {
  const [changed, focus, say] = event(state, ...value)
  return { state: { ...state, ...changed }, focus, say }
}
