import type { Problem } from '@transparent-office/contract'
import {
  mistakesIn,
  type AnswerField,
  type Answers,
  type Mistake,
} from '@transparent-office/words/bookings/answers'
import { freshKey } from '../../shared/fresh-key.ts'
import type { BookingController } from '../booking-controller.ts'

/** Carries who comes: the answers, what to mend in them, and the confirming. */
export class WhoController {
  answers: Answers = { name: '', phone: '', email: '' }
  mistakes: readonly Mistake[] = []

  constructor(private readonly booking: BookingController) {}

  answer(field: AnswerField, typed: string): void {
    this.answers = { ...this.answers, [field]: typed }
  }

  /** Goes on to the check, or says what to mend. */
  submit(): void {
    this.mistakes = mistakesIn(this.answers)
    if (this.mistakes.length === 0) return this.booking.go('check')
    this.booking.widget.requestUpdate()
    void this.booking.widget.focusOn('.note')
  }

  /** Changes one answer from the check. */
  mend(field: AnswerField): void {
    this.booking.go('who')
    void this.booking.widget.focusOn(`#${field}`)
  }

  /** Nothing is missing in the answers. */
  get complete(): boolean {
    return mistakesIn(this.answers).length === 0
  }

  confirm(): void {
    const { booking } = this
    if (booking.busy) return
    const { held } = booking.hold
    if (!held) return this.#lapse()
    const { office } = booking
    const { language } = booking.widget
    const key = freshKey()
    const { name, phone, email } = this.answers
    const body = {
      hold: held.id,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(email.trim() && { email: email.trim() }),
      language,
    }
    booking.acting.run(
      async (signal) => {
        const made = await office.bookings.book(body, { token: held.code, key, signal })
        const { booked } = booking.later!
        booked.shortCode = made.shortCode
        booked.keep(made, made.code, 'made')
      },
      () => {
        booking.hold.forget()
        booking.go('booked')
      },
      (problem) => this.#refused(problem),
    )
  }

  #lapse(): void {
    this.booking.hold.lapse()
    void this.booking.widget.focusOn('.note h3')
  }

  #refused({ code, errors }: Problem): void {
    const { booking } = this
    booking.acting.forget()
    if (code === 'hold-lapsed' || code === 'not-found' || code === 'token-needed')
      return this.#lapse()
    const fields: readonly AnswerField[] = ['name', 'phone', 'email']
    const wrong = fields.filter((field) => errors?.some(({ at }) => at.endsWith(field)))
    booking.go('who')
    this.mistakes = (wrong.length ? wrong : (['phone'] as const)).map((field) => ({
      field,
      says: wrong.length ? field : 'contact',
    }))
    void booking.widget.focusOn('.note')
  }
}
