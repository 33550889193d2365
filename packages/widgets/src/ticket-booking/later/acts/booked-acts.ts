import type { Booking, Problem, Start } from '@transparent-office/contract'
import { newsOfBooking } from '@transparent-office/words/bookings/booking-news'
import { isLostForMove } from '@transparent-office/words/bookings/is-lost'
import { sayTime, wallTime } from '@transparent-office/words/language/days'
import { sayPhone } from '@transparent-office/words/language/phone'
import { html, type TemplateResult } from 'lit'
import { freshKey } from '../../../shared/fresh-key.ts'
import { say } from '../../../shared/language/localized.ts'
import { clockIcon, infoIcon, okIcon, warnIcon } from '../../../shared/look/icons.ts'
import { saveFile } from '../../../shared/save-file.ts'
import type { BookingController } from '../../booking-controller.ts'
import type { News } from '../../booking-state.ts'
import { hindered, moveAsked, sureAsked, tried } from './acts-steps.ts'
import { drawRest } from './draw-rest.ts'
import { drawNews } from '../draw-news.ts'
import { keepBooking } from '../keep-booking.ts'

const looks = {
  good: ['good', okIcon],
  time: ['warn', clockIcon],
  over: ['', okIcon],
  plain: ['', infoIcon],
} as const

/** What can be done with a booking that is made, and what became of it: loaded when it is asked for. */
export class BookedActs {
  constructor(private readonly of: BookingController) {}

  /** Asks once more before it is done; nothing: leaves it. */
  ask(what?: 'cancel' | 'drop'): void {
    this.of.did(sureAsked, what)
  }

  /** Shows the list of times. */
  askMove(booking: Booking): void {
    this.of.did(moveAsked, booking)
    this.of.askDays()
  }

  /** Leaves one service out; the others keep their times. */
  drop(service: string): void {
    this.#act('dropped', (id, options) => this.of.office.bookings.cancel({ id, service }, options))
  }

  cancel(): void {
    this.#act('cancelled', (id, options) => this.of.office.bookings.cancel({ id }, options))
  }

  /** The first thing to do: the time that is kept where the branch closed, else checking in. */
  begin({ closure }: Booking): void {
    const kept = closure?.kept
    if (kept) this.moveTo({ ...kept, branch: kept.branch.id, legs: [] })
    else this.checkIn()
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
        const lost = isLostForMove(code, true)
        if (lost) this.of.loseTime(start)
        return lost
      },
    )
  }

  saveCalendar(): void {
    const { of } = this
    const { booking, code = '' } = of.state
    if (!booking) return
    const { id } = booking
    of.acting.run(async (signal) => {
      const file = await of.office.bookings.showCalendar({ id }, { token: code, signal })
      saveFile(`${booking.on}.ics`, 'text/calendar', file)
    })
  }

  drawNews(booking: Booking): TemplateResult {
    const { words } = this.of
    const { news = 'opened' } = this.of.state
    if (booking.state === 'checked-in' && !booking.closure && news !== 'checked-in')
      return html`<h2 class="unseen" tabindex="-1">${words.yours}</h2>`
    const { kind, heading, text } = newsOfBooking(words, booking, news)
    const [look, icon] = looks[kind]
    return drawNews(look, icon(), heading, text)
  }

  drawMissing(): TemplateResult {
    const { words, shared, facts } = this.of
    if (this.of.later?.booked.opening.now.is !== 'refused') return html``
    const phone = sayPhone(facts.answer?.office.reception.phone ?? '')
    return drawNews(
      'warn',
      infoIcon(),
      words.noBooking,
      `${words.noBookingSaid} ${phone ? shared.reception(phone) : ''}`,
    )
  }

  drawRest(booking: Booking): TemplateResult {
    return drawRest(this.of, booking)
  }

  /** Asks once more before something is given up. */
  drawSure(booking: Booking): TemplateResult {
    const { words, widget } = this.of
    const { language } = widget
    const dropping = this.of.state.asked === 'drop'
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
          ${button('button second', words.cancelNo, () => this.ask())}
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
    const { of } = this
    const { booking, code = '' } = of.state
    if (!booking || of.busy) return
    const key = freshKey()
    of.did(tried)
    of.acting.run(
      async (signal) => keepBooking(of, await act(booking.id, { token: code, key, signal }), news),
      undefined,
      (problem) => {
        if (!handled(problem.code)) this.#hinder(problem)
      },
    )
  }

  #hinder({ code, opensAt }: Problem): void {
    const { of } = this
    const zone = of.facts.answer?.office.timeZone
    of.did(hindered, code, opensAt && zone ? wallTime(opensAt, zone).at : undefined)
  }
}
