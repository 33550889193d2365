import type { Problem, Start } from '@transparent-office/contract'
import { freshKey } from '../shared/fresh-key.ts'
import type { BookingController } from './booking-controller.ts'

/** Takes the time that was pressed: holds its places, or moves the booking there. */
export function takeTime(booking: BookingController, start: Start | undefined): void {
  const { hold, later, times, widget } = booking
  if (booking.busy) return
  booking.timeMissing = !start
  if (!start) {
    widget.requestUpdate()
    return void widget.focusOn('.note')
  }
  times.choose(start)
  const { held } = hold
  if (later?.booked.moving) later.booked.moveTo(start)
  else if (held?.startsAt === start.startsAt && held.branch.id === start.branch) booking.goOn()
  else holdPlaces(booking, start)
}

function holdPlaces(booking: BookingController, start: Start): void {
  const { hold, office, visit } = booking
  const { branch, startsAt } = start
  const key = freshKey()
  booking.acting.run(
    async (signal) => {
      const body = { visit: [...visit.items], branch, startsAt }
      const held = await office.bookings.hold(body, { key, signal })
      await booking.loadLater()
      // The first time stays held until another one is.
      hold.release(office)
      hold.keep(held)
    },
    () => booking.goOn(),
    ({ code }: Problem) => {
      booking.acting.forget()
      if (code === 'service-not-here') booking.go('where')
      else refuseTime(booking, start)
    },
  )
}

/** The time is gone: says so, and shows the nearest that are left. */
export function refuseTime(booking: BookingController, wanted: Start): void {
  const { times, widget } = booking
  booking.askDays(() => {
    booking.step = 'when'
    booking.taken = wanted
    times.chosen = undefined
    widget.requestUpdate()
    void widget.focusOn('.note h3')
  })
}
