import type { SaidAt } from '@transparent-office/words/bookings/say-why-none'
import type { FactsController } from '../facts-controller.ts'
import type { StepsController } from '../steps-controller.ts'
import type { TimesController } from '../times-controller.ts'
import type { ChoosingState } from './choosing-steps.ts'

/** What choosing a day and a time needs, inside a booking or alone. */
export interface Choosing extends StepsController<ChoosingState> {
  readonly times: TimesController
  readonly facts: FactsController
}

/** Where the office is, and its day. */
export const saidAt = ({ times, facts }: Choosing): SaidAt => ({
  zone: facts.answer?.office.timeZone,
  today: times.ofBranch.answer?.from,
})
