import type { Booking, Start } from '@transparent-office/contract'
import { readCode } from '@transparent-office/words/shared/access-code'
import { AsyncTask } from '../../shared/async-task.ts'
import type { BookingController } from '../booking-controller.ts'
import type { BookedActs } from './acts/booked-acts.ts'
import { keepBooking } from './keep-booking.ts'

/** Carries a booking that is made. */
export class BookedController {
  /** What can be done with it, once it was asked for. */
  acts: BookedActs | undefined
  readonly opening: AsyncTask<Booking>

  constructor(private readonly of: BookingController) {
    this.opening = new AsyncTask(of.widget)
  }

  /** Opens a booking by its id and code. Nothing is done to it. */
  open(id: string, typed: string): void {
    const { of } = this
    const { office } = of
    const code = readCode(typed)
    this.opening.run(
      async (signal) => {
        const loading = this.#loadActs()
        try {
          return await office.bookings.findBooking({ id }, { token: code, signal })
        } finally {
          // What may have become of it is said there.
          await loading
        }
      },
      (found) => keepBooking(of, found, 'opened', code),
    )
  }

  moveTo(start: Start): void {
    this.do((acts) => acts.moveTo(start))
  }

  /** Does what was pressed, once what it needs is loaded. */
  do(press: (acts: BookedActs) => void): void {
    if (this.acts) press(this.acts)
    else this.of.loading.run(async () => press(await this.#loadActs()))
  }

  async #loadActs(): Promise<BookedActs> {
    const { BookedActs } = await import('./acts/acts.ts')
    return (this.acts ??= new BookedActs(this.of))
  }
}
