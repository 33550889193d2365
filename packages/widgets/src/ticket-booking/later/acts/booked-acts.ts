import type { Booking, Problem, Start } from '@transparent-office/contract'
import { newsOfBooking } from '@transparent-office/words/bookings/booking-news'
import { isLostForMove } from '@transparent-office/words/bookings/is-lost'
import { sayMoment, sayTime, wallTime } from '@transparent-office/words/language/days'
import { sayPhone } from '@transparent-office/words/language/phone'
import { html, type TemplateResult } from 'lit'
import { freshKey } from '../../../shared/fresh-key.ts'
import { say } from '../../../shared/language/localized.ts'
import { clockIcon, infoIcon, okIcon, warnIcon } from '../../../shared/look/icons.ts'
import { saveFile } from '../../../shared/save-file.ts'
import type { BookingController } from '../../booking-controller.ts'
import { refuseTime } from '../../take-time.ts'
import { drawSlip } from '../draw-booking-ticket.ts'
import { drawNews } from '../draw-news.ts'
import type { Booked, News } from '../later-steps.ts'

const looks = {
  good: ['good', okIcon],
  time: ['warn', clockIcon],
  over: ['', okIcon],
  plain: ['', infoIcon],
} as const

/** What can be done with a booking that is made, and what became of it: loaded when it is asked for. */
export class BookedActs {
  constructor(
    private readonly of: BookingController,
    private readonly booked: Booked,
  ) {}

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

  moveTo(start: Start): void {
    const { startsAt, branch } = start
    this.#act(
      'moved',
      (id, options) => this.of.office.bookings.move({ id, startsAt, branch }, options),
      (code) => {
        const lost = isLostForMove(code)
        if (lost) refuseTime(this.of, start)
        return lost
      },
    )
  }

  saveCalendar(): void {
    const { of, booked } = this
    const { booking, code } = booked
    if (!booking) return
    const { id } = booking
    of.acting.run(async (signal) => {
      const file = await of.office.bookings.showCalendar({ id }, { token: code, signal })
      saveFile(`${booking.on}.ics`, 'text/calendar', file)
    })
  }

  drawNews(booking: Booking): TemplateResult {
    const { words } = this.of
    const { news } = this.booked
    if (booking.state === 'checked-in' && !booking.closure && news !== 'checked-in')
      return html`<h2 class="unseen" tabindex="-1">${words.yours}</h2>`
    const { kind, heading, text } = newsOfBooking(words, booking, news)
    const [look, icon] = looks[kind]
    return drawNews(look, icon(), heading, text)
  }

  drawMissing(): TemplateResult {
    const { words, shared, facts } = this.of
    if (this.booked.opening.now.is !== 'refused') return html``
    const phone = sayPhone(facts.answer?.office.reception.phone ?? '')
    return drawNews(
      'warn',
      infoIcon(),
      words.noBooking,
      `${words.noBookingSaid} ${phone ? shared.reception(phone) : ''}`,
    )
  }

  /** What stays with who waits: the time that was booked, where, the papers, the code. */
  drawWaiting(booking: Booking): TemplateResult | '' {
    if (booking.state !== 'checked-in') return ''
    const { words, widget } = this.of
    const { on, at, clock } = booking
    return html`<section class="stack wide">
      <h3>${words.yours}: ${sayMoment(widget.language, on, at, clock)}</h3>
      ${drawSlip(this.of, this.booked, booking)}
    </section>`
  }

  drawHindrance(booking: Booking): TemplateResult | '' {
    const { hindrance, opensAt } = this.booked
    if (!hindrance) return ''
    return html`<div class="note warn wide hindrance" tabindex="-1">
      ${clockIcon()}
      <p>${this.of.words.hindered(hindrance, opensAt ?? booking.checkInFrom)}</p>
    </div>`
  }

  /** Asks once more before something is given up. */
  drawSure(booking: Booking): TemplateResult {
    const { words, widget } = this.of
    const { language } = widget
    const dropping = this.booked.asked === 'drop'
    const button = (kind: string, text: unknown, act: () => void) =>
      html`<button type="button" class=${kind} @click=${act}>${text}</button>`
    return html`<div class="note warn wide sure">
      ${warnIcon()}
      <div>
        <h3 tabindex="-1">
          ${dropping ? words.dropWhich : words.cancelSure(booking.on, sayTime(language, booking.at, booking.clock))}
        </h3>
        <div class="acts">
          ${
            dropping
              ? booking.services.map(({ id, title }) =>
                  button('button', say(language, title), () => this.drop(id)),
                )
              : button('button', words.cancelYes, () => this.cancel())
          }
          ${button('button second', words.cancelNo, () => this.booked.ask())}
        </div>
      </div>
    </div>`
  }

  #act(
    news: News,
    act: (
      id: string,
      options: { token: string; key: string; signal: AbortSignal },
    ) => Promise<Booking>,
    handled: (code: string) => boolean = () => false,
  ): void {
    const { of, booked } = this
    const { booking, code } = booked
    if (!booking || of.busy) return
    const key = freshKey()
    booked.hindrance = undefined
    of.acting.run(
      async (signal) =>
        booked.keep(await act(booking.id, { token: code, key, signal }), code, news),
      () => of.go('booked'),
      (problem) => {
        of.acting.forget()
        if (!handled(problem.code)) this.#hinder(problem)
      },
    )
  }

  #hinder({ code, opensAt }: Problem): void {
    const { of, booked } = this
    const zone = of.facts.answer?.office.timeZone
    booked.hindrance = code
    booked.opensAt = opensAt && zone ? wallTime(opensAt, zone).at : undefined
    booked.asked = undefined
    booked.moving = false
    of.step = 'booked'
    of.widget.requestUpdate()
    void of.widget.focusOn('.hindrance')
  }
}
