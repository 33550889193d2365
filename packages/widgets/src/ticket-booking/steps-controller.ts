import { bookingMessages, type BookingWords } from '@transparent-office/words/bookings/messages'
import type { OfficeElement } from '../shared/office-element.ts'
import { next, type StepEvent } from './next.ts'

/** Carries a state that events alone change, by pure steps; shows, leads and says what came of each. */
export class StepsController<State> {
  constructor(
    readonly widget: OfficeElement,
    readonly state: State,
  ) {}

  get words(): BookingWords {
    return bookingMessages[this.widget.language]
  }

  /** Takes what happened. */
  did<Value extends unknown[]>(event: StepEvent<State, Value>, ...value: Value): void {
    const { state, focus, say } = next(this.state, event, ...value)
    Object.assign(this, { state })
    if (focus !== null) this.widget.requestUpdate()
    if (focus) void this.widget.focusOn(focus)
    if (say) this.widget.announce(say(this.words))
  }
}
