import type { ReactiveController } from 'lit'
import { AsyncTask } from '../../shared/async-task.ts'
import { millisecondsUntil } from '../../shared/office-clock.ts'
import type { BookingController } from '../booking-controller.ts'
import { holdEnding, holdLapsed } from './hold-steps.ts'

const warnBefore = 120_000
const usual = 600_000

/** Carries the held places, and says by the office's clock when they are about to go. */
export class HoldController implements ReactiveController {
  readonly extending: AsyncTask<unknown>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly of: BookingController) {
    of.widget.addController(this)
    this.extending = new AsyncTask(of.widget, true)
  }

  extend(): void {
    this.extending.run(async (signal) => {
      const { extendHold } = await import('./acts/acts.ts')
      await extendHold(this.of, signal)
    })
  }

  /** Lets the places go; that the office hears of it is not worth waiting for. */
  release(): void {
    const { held } = this.of.state
    if (!held) return
    const { id, code } = held
    this.of.office.bookings.releaseHold({ id }, { token: code }).catch(() => undefined)
  }

  hostConnected(): void {
    this.wind()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** Sets the clock by what is held now. */
  wind(): void {
    clearTimeout(this.#timer)
    const { held, ending } = this.of.state
    if (!held) return
    const left = millisecondsUntil(held.heldUntil) ?? usual
    if (left > warnBefore) {
      this.#timer = setTimeout(() => this.wind(), left - warnBefore)
      return
    }
    if (left > 0 && !ending) this.of.did(holdEnding)
    this.#timer = setTimeout(() => this.of.did(holdLapsed), Math.max(left, 0))
  }
}
