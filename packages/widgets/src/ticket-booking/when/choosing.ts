import type { OfficeElement } from '../../shared/office-element.ts'
import type { BookingWords } from '../messages/by-language.ts'
import type { TimesController } from '../times-controller.ts'

/** What choosing a day and a time needs, inside a booking or alone. */
export interface Choosing {
  readonly widget: OfficeElement
  readonly words: BookingWords
  readonly times: TimesController
}
