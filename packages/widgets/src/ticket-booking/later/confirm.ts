import { bodyOf } from '@transparent-office/words/bookings/answers'
import { freshKey } from '../../shared/fresh-key.ts'
import type { BookingController } from '../booking-controller.ts'
import { holdLapsed } from './hold-steps.ts'
import { keepBooking } from './keep-booking.ts'
import { answersRefused } from './who-steps.ts'

/** «Підтвердити»: now what is held is booked. */
export function confirm(booking: BookingController): void {
  if (booking.busy) return
  const { held, answers } = booking.state
  if (!held) return booking.did(holdLapsed, true)
  const { office } = booking
  const { language } = booking.widget
  const key = freshKey()
  const body = { hold: held.id, ...bodyOf(answers), language }
  booking.acting.run(
    async (signal) => {
      const made = await office.bookings.book(body, { token: held.code, key, signal })
      keepBooking(booking, made, 'made')
    },
    undefined,
    (problem) => {
      if (['hold-lapsed', 'not-found', 'token-needed'].includes(problem.code))
        booking.did(holdLapsed, true)
      else booking.did(answersRefused, problem)
    },
  )
}
