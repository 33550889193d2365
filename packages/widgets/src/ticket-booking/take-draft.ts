import type { HoldWithCode } from '@transparent-office/contract'
import type { AnswerField, Answers } from '@transparent-office/words/bookings/answers'
import type { BookingController } from './booking-controller.ts'
import type { BookingState, Changed, Visit } from './booking-state.ts'

/** A booking under way, as `draft` of the widget gave it. */
interface Draft {
  /** Of this service or package. */
  readonly of: string | undefined
  readonly items: Visit
  readonly held: HoldWithCode | undefined
  readonly answers: Answers
}

/** The visit and the held places are as they were. */
export const draftTaken = (_: BookingState, items: Visit, held?: HoldWithCode): Changed => [
  { items, ...(held && { held, ending: false, lapsed: false }) },
]

/** Goes on with a booking that was under way: the visit, the held places, the answers. */
export async function takeDraft(
  booking: BookingController,
  what: string | undefined,
  draft: object,
): Promise<void> {
  const { of, items, held, answers } = draft as Draft
  if (of !== what) return
  const later = await booking.loadLater()
  for (const [field, typed] of Object.entries(answers))
    booking.did(later.answered, field as AnswerField, typed)
  const other = JSON.stringify(items) !== JSON.stringify(booking.state.items)
  booking.did(draftTaken, items, held)
  if (!other) return
  booking.visit.askCards()
  booking.ask()
  booking.askDays()
}
