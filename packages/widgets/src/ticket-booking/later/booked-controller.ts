import type { Booking, Hold, Start } from '@transparent-office/contract'
import { readCode } from '@transparent-office/words/shared/access-code'
import { AsyncTask } from '../../shared/async-task.ts'
import type { BookingController } from '../booking-controller.ts'
import type { BookedActs } from './acts/booked-acts.ts'
import type { Booked, News } from './later-steps.ts'

/** Carries a booking that is made. */
export class BookedController implements Booked {
  booking: Booking | undefined
  code = ''
  /** The code in six signs, as long as nobody else's booking is opened. */
  shortCode: string | undefined
  news: News = 'opened'
  hindrance: string | undefined
  /** When checking in opens, by the office's wall, where the office said so. */
  opensAt: string | undefined
  /** What was pressed and waits for a second yes. */
  asked: 'cancel' | 'drop' | undefined
  /** Another time is being chosen. */
  moving = false
  /** What can be done with it, once it was asked for. */
  acts: BookedActs | undefined
  readonly opening: AsyncTask<Booking>

  constructor(private readonly of: BookingController) {
    this.opening = new AsyncTask(of.widget)
  }

  /** Opens a booking by its id and code. Nothing is done to it. */
  open(id: string, typed: string): void {
    const { office } = this.of
    const code = readCode(typed)
    this.shortCode = undefined
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
      (found) => this.keep(found, code, 'opened'),
    )
  }

  keep(booking: Booking, code: string, news: News): void {
    this.booking = booking
    this.code = code
    this.news = news
    this.asked = this.hindrance = undefined
    this.moving = false
    if (booking.tickets.length > 0) void import('../../ticket/define.ts').catch(() => {})
    this.of.widget.requestUpdate()
    if (news !== 'opened') {
      const { id, startsAt, on, at, state } = booking
      this.of.widget.dispatch('to-booking-changed', { id, startsAt, on, at, state, news })
    }
  }

  /** The booking it made or opened, when it still stands and shares a service with what is held. */
  alike(held: Hold | undefined): Booking | undefined {
    const own = new Set(held?.services.map(({ id }) => id))
    const { booking } = this
    return booking?.state === 'booked' && booking.services.some(({ id }) => own.has(id))
      ? booking
      : undefined
  }

  /** From now on the ticket says what is next. */
  called(): void {
    this.news = 'opened'
    this.of.widget.requestUpdate()
  }

  /** Asks once more before it is done; nothing: leaves it, and goes back to where it was pressed. */
  ask(what?: 'cancel' | 'drop'): void {
    const { widget } = this.of
    this.do(() => {
      void widget.focusOn(what ? '.sure h3' : `#${this.asked}`)
      this.asked = what
      this.hindrance = undefined
      widget.requestUpdate()
    })
  }

  /** Shows the list of times; the old time stays until a new one is taken. */
  askMove(): void {
    this.do(() => {
      const { booking, of } = this
      if (!booking) return
      this.moving = true
      of.visit.items = booking.services.map(({ id, persons }) => ({ service: id, persons }))
      of.branch = booking.branch.id
      of.times.chosen = undefined
      of.times.openOn = booking.on
      of.askDays()
      of.go('when')
    })
  }

  stay(): void {
    this.moving = false
    this.of.go('booked')
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
    const { BookedActs } = await import('./acts/booked-acts.ts')
    return (this.acts ??= new BookedActs(this.of, this))
  }
}
