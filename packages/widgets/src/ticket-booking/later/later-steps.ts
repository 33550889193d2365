import type { Booking, Start } from '@transparent-office/contract'
import type { TemplateResult } from 'lit'
import type { AsyncTask } from '../../shared/async-task.ts'
import type { Answers } from '@transparent-office/words/bookings/answers'

/** What just happened to the booking, to say above its ticket. */
export type News = 'opened' | 'made' | 'moved' | 'dropped' | 'cancelled' | 'checked-in'

/** A booking that is made, as it stands in the widget. */
export interface Booked {
  booking: Booking | undefined
  code: string
  /** The code in six signs, as long as nobody else's booking is opened. */
  shortCode: string | undefined
  readonly news: News
  hindrance: string | undefined
  /** When checking in opens, by the office's wall, where the office said so. */
  opensAt: string | undefined
  /** What was pressed and waits for a second yes. */
  asked: 'cancel' | 'drop' | undefined
  /** Another time is being chosen. */
  moving: boolean
  readonly opening: AsyncTask<Booking>
  open(id: string, typed: string): void
  keep(booking: Booking, code: string, news: News): void
  ask(what?: 'cancel' | 'drop'): void
  stay(): void
  moveTo(start: Start): void
}

/** The steps from a taken time on, as the steps before know them. */
export interface LaterSteps {
  readonly who: { answers: Answers; readonly complete: boolean }
  readonly booked: Booked
  readonly draw: Readonly<Record<'who' | 'check' | 'booked', () => TemplateResult>>
}
