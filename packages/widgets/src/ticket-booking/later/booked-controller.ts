import type { Booking, Problem, Start } from '@transparent-office/contract'
import { readCode } from '../../shared/access-code.ts'
import { Asking } from '../../shared/asking.ts'
import { freshKey } from '../../shared/fresh-key.ts'
import { wallTime } from '../../shared/language/days.ts'
import type { BookingController } from '../booking-controller.ts'
import { refuseTime } from '../take-time.ts'
import { saveFile } from '../../shared/save-file.ts'

/** What just happened to the booking, to say above its ticket. */
export type News = 'opened' | 'made' | 'moved' | 'dropped' | 'cancelled' | 'checked-in'

/** Carries a booking that is made: moving, cancelling, checking in, its calendar file. */
export class BookedController {
  booking: Booking | undefined
  code = ''
  news: News = 'opened'
  hindrance: string | undefined
  /** When checking in opens, by the office's wall, where the office said so. */
  opensAt: string | undefined
  /** What was pressed and waits for a second yes. */
  asked: 'cancel' | 'drop' | undefined
  /** Another time is being chosen. */
  moving = false
  readonly opening: Asking<Booking>

  constructor(private readonly of: BookingController) {
    this.opening = new Asking(of.widget)
  }

  /** Opens a booking by its id and code. Nothing is done to it. */
  open(id: string, typed: string): void {
    const { office } = this.of
    const code = readCode(typed)
    this.opening.ask(
      (signal) => office.bookings.findBooking({ id }, { token: code, signal }),
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
      this.of.widget.tell('to-booking-changed', { id, startsAt, on, at, state, news })
    }
  }

  /** Asks once more before it is done; nothing: leaves it, and goes back to where it was pressed. */
  ask(what?: 'cancel' | 'drop'): void {
    const { widget } = this.of
    void widget.focusOn(what ? '.sure h3' : `#${this.asked}`)
    this.asked = what
    this.hindrance = undefined
    widget.requestUpdate()
  }

  /** Leaves one service out; the others keep their times. */
  drop(service: string): void {
    this.#act('dropped', (id, options) => this.of.office.bookings.cancel({ id, service }, options))
  }

  cancel(): void {
    this.#act('cancelled', (id, options) => this.of.office.bookings.cancel({ id }, options))
  }

  checkIn(): void {
    this.#act('checked-in', (id, options) => this.of.office.bookings.checkIn({ id }, options))
  }

  /** Shows the list of times; the old time stays until a new one is taken. */
  askMove(): void {
    const { booking, of } = this
    if (!booking) return
    this.moving = true
    of.visit.items = booking.services.map(({ id, persons }) => ({ service: id, persons }))
    of.branch = booking.branch.id
    of.times.chosen = undefined
    of.times.openOn = booking.on
    of.askDays()
    of.go('when')
  }

  stay(): void {
    this.moving = false
    this.of.go('booked')
  }

  moveTo(start: Start): void {
    const { startsAt, branch } = start
    this.#act(
      'moved',
      (id, options) => this.of.office.bookings.move({ id, startsAt, branch }, options),
      (code) => {
        const lost = ['place-taken', 'time-not-offered', 'service-not-here']
        if (lost.includes(code)) refuseTime(this.of, start)
        return lost.includes(code)
      },
    )
  }

  saveCalendar(): void {
    const { booking, code, of } = this
    if (!booking) return
    const { id } = booking
    of.acting.ask(async (signal) => {
      const file = await of.office.bookings.showCalendar({ id }, { token: code, signal })
      saveFile(`${booking.on}.ics`, 'text/calendar', file)
    })
  }

  #act(
    news: News,
    act: (
      id: string,
      options: { token: string; key: string; signal: AbortSignal },
    ) => Promise<Booking>,
    handled: (code: string) => boolean = () => false,
  ): void {
    const { booking, code, of } = this
    if (!booking || of.busy) return
    const key = freshKey()
    this.hindrance = undefined
    of.acting.ask(
      async (signal) => this.keep(await act(booking.id, { token: code, key, signal }), code, news),
      () => of.go('booked'),
      (problem) => {
        of.acting.forget()
        if (!handled(problem.code)) this.#hinder(problem)
      },
    )
  }

  #hinder({ code, opensAt }: Problem): void {
    const zone = this.of.facts.answer?.office.timeZone
    this.hindrance = code
    this.opensAt = opensAt && zone ? wallTime(opensAt, zone).at : undefined
    this.asked = undefined
    this.moving = false
    this.of.step = 'booked'
    this.of.widget.requestUpdate()
    void this.of.widget.focusOn('.hindrance')
  }
}
