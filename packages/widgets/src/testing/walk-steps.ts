import { bookingMessages } from '@transparent-office/words/bookings/messages'
import type { Language } from '@transparent-office/words/language/languages'
import { next, type StepEvent } from '../ticket-booking/next.ts'

/** Walks through events without a browser. A step that changed a state instead of making one would throw. */
export class StepsWalk<State extends object> {
  state: State
  readonly #language: Language

  constructor(state: State, language: Language = 'uk') {
    this.state = state
    this.#language = language
  }

  /** Where the focus goes, and what is said. */
  did<Value extends unknown[]>(event: StepEvent<State, Value>, ...value: Value): unknown[] {
    const after = next(Object.freeze(this.state), event, ...value)
    this.state = after.state
    return [after.focus, after.say?.(bookingMessages[this.#language])]
  }
}
