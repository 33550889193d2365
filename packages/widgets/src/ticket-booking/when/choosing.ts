import type { BookingWords } from '@transparent-office/words/bookings/messages'
import type { SaidAt } from '@transparent-office/words/bookings/say-why-none'
import type { OfficeElement } from '../../shared/office-element.ts'
import type { FactsController } from '../facts-controller.ts'
import type { TimesController } from '../times-controller.ts'

/** What choosing a day and a time needs, inside a booking or alone. */
export interface Choosing {
  readonly widget: OfficeElement
  readonly words: BookingWords
  readonly times: TimesController
  readonly facts: FactsController
}

/** Where the office is, and its day. */
export const saidAt = ({ times, facts }: Choosing): SaidAt => ({
  zone: facts.answer?.office.timeZone,
  today: times.ofBranch.answer?.from,
})
