import { isProblem } from '@transparent-office/sdk/connect'
import type { BookingController } from '../../booking-controller.ts'
import { holdLapsed } from '../hold-steps.ts'
import { holdExtended, holdNotExtended } from './acts-steps.ts'

/** Asks the office to hold the places longer. */
export async function extendHold(of: BookingController, signal: AbortSignal): Promise<void> {
  const { held } = of.state
  if (!held) return
  const { id, code } = held
  try {
    const longer = await of.office.bookings.extendHold({ id }, { token: code, signal })
    of.did(holdExtended, { ...longer, code })
  } catch (error) {
    if (isProblem(error, 'no-more-extensions')) of.did(holdNotExtended)
    else if (isProblem(error, 'hold-lapsed', 'not-found')) of.did(holdLapsed)
    else throw error
  }
}
