import type { HoldWithCode } from '@transparent-office/contract'
import type { Answers } from '@transparent-office/words/bookings/answers'
import type { BookingController } from './booking-controller.ts'
import type { Visit } from './times-controller.ts'

/** A booking under way, as `draft` of the widget gave it. */
interface Draft {
  /** Of this service or package. */
  readonly of: string | undefined
  readonly items: Visit
  readonly held: HoldWithCode | undefined
  readonly answers: Answers
}

/** Goes on with a booking that was under way: the visit, the held places, the answers. */
export async function takeDraft(
  booking: BookingController,
  what: string | undefined,
  draft: object,
): Promise<void> {
  const { of, items, held, answers } = draft as Draft
  if (of !== what) return
  const { visit, hold, office } = booking
  const { who } = await booking.loadLater()
  who.answers = { ...who.answers, ...answers }
  if (JSON.stringify(items) !== JSON.stringify(visit.items)) {
    visit.items = items
    visit.askCards(office)
    booking.ask()
    booking.askDays()
  }
  if (held) hold.keep(held)
}
