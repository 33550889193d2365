import type { Booking } from '@transparent-office/contract'
import type { BookingWords } from './messages.ts'

/** What happened to a booking, above all else of it. */
export interface BookingNews {
  /** Good, with something to mind the time by, over, or something to know. */
  readonly kind: 'good' | 'time' | 'over' | 'plain'
  readonly heading: string
  readonly text: string
}

/** What happened to a booking; `news` is what was just done with it here. */
export function newsOfBooking(
  words: BookingWords,
  { state, closure }: Pick<Booking, 'state' | 'closure'>,
  news?: string,
): BookingNews {
  if (closure) return { kind: 'time', heading: words.dayClosed, text: words.closureSaid(closure) }
  switch (state) {
    case 'cancelled':
      return { kind: 'plain', heading: words.cancelled, text: words.cancelledSaid }
    case 'missed':
      return { kind: 'time', heading: words.missed, text: words.missedSaid }
    case 'served':
      return { kind: 'over', heading: words.over, text: '' }
    case 'checked-in':
      return { kind: 'good', heading: words.checkedIn, text: '' }
    default:
      return news === 'dropped'
        ? { kind: 'good', heading: words.dropped, text: words.droppedSaid }
        : {
            kind: 'good',
            heading: news === 'moved' ? words.moved : words.booked,
            text: words.nothingMore,
          }
  }
}
