import type { Booking, Start } from '@transparent-office/contract'
import type { AnswerField } from '@transparent-office/words/bookings/answers'
import type { TemplateResult } from 'lit'
import type { AsyncTask } from '../../shared/async-task.ts'
import type { BookingState, Step } from '../booking-state.ts'
import type { StepEvent } from '../next.ts'

/** The steps from a held time on, as the steps before know them once they are loaded. */
export interface Later {
  readonly hold: {
    readonly extending: AsyncTask<unknown>
    wind(): void
    extend(): void
    release(): void
  }
  readonly booked: {
    readonly opening: AsyncTask<Booking>
    open(id: string, typed: string): void
    moveTo(start: Start): void
  }
  readonly answered: StepEvent<BookingState, [field: AnswerField, typed: string]>
  readonly draw: { readonly [Each in Step]?: () => TemplateResult }
}
