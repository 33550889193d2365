import type { Booking, HoldWithCode } from '@transparent-office/contract'
import { at, noHold, to, type BookingState, type Changed } from '../../booking-state.ts'

// What happens when places are to be held longer, or something is to be done with a booking that is made.

/** Asks once more before it is done; nothing: leaves it, and goes back to where it was pressed. */
export const sureAsked = ({ asked }: BookingState, what?: 'cancel' | 'drop'): Changed => [
  { asked: what, hindrance: undefined },
  what ? '.sure h3' : `#${asked}`,
]

/** Another time is looked for; the old one stays until a new one is taken. */
export const moveAsked = (_: BookingState, { branch, on, services }: Booking): Changed =>
  to('when', {
    moving: true,
    items: services.map(({ id, persons }) => ({ service: id, persons })),
    branch: branch.id,
    chosen: undefined,
    openOn: on,
  })

/** From now on the ticket says what is next. */
export const called = (_: BookingState): Changed => [{ news: 'opened' }]

export const tried = (_: BookingState): Changed => [{ hindrance: undefined }]

/** The office said no, and why is told; what there is stays. */
export const hindered = (
  _: BookingState,
  hindrance: string,
  opensAt: string | undefined,
): Changed => [
  { ...at('booked'), hindrance, opensAt, asked: undefined, moving: false },
  '.hindrance',
]

export const holdExtended = (_: BookingState, held: HoldWithCode): Changed => [
  { ...noHold, held },
  undefined,
  (words) => words.heldLonger(held.heldUntilAt),
]

/** The office extends no more. */
export const holdNotExtended = ({ held }: BookingState): Changed => [
  { held: held && { ...held, extensionsLeft: 0 } },
]
