import type { HoldWithCode } from '@transparent-office/contract'
import { isProblem } from '@transparent-office/sdk/connect'
import type { ReactiveController } from 'lit'
import { AsyncTask } from '../shared/async-task.ts'
import { millisecondsUntil } from '../shared/office-clock.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import type { BookingOffice } from './booking-office.ts'

const warnBefore = 120_000
const usual = 600_000

/** Carries the held places, and says by the office's clock when they are about to go. */
export class HoldController implements ReactiveController {
  held: HoldWithCode | undefined
  /** `ending`: two minutes are left; `lapsed`: the places were released. */
  state: 'none' | 'held' | 'ending' | 'lapsed' = 'none'
  /** The office extends no more. */
  last = false
  readonly extending: AsyncTask<unknown>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly widget: OfficeElement,
    private readonly onEnding: (until: string) => void,
    private readonly onLapsed: () => void,
  ) {
    widget.addController(this)
    this.extending = new AsyncTask(widget, true)
  }

  keep(held: HoldWithCode): void {
    this.held = held
    this.last = held.extensionsLeft === 0
    this.#become('held')
    this.#wind()
  }

  extend(office: BookingOffice, then: (until: string) => void): void {
    const held = this.held
    if (!held) return
    const { id, code } = held
    this.extending.run(async (signal) => {
      try {
        const longer = await office.bookings.extendHold({ id }, { token: code, signal })
        this.keep({ ...longer, code })
        then(longer.heldUntilAt)
      } catch (error) {
        if (isProblem(error, 'no-more-extensions')) this.last = true
        else if (isProblem(error, 'hold-lapsed', 'not-found')) this.lapse()
        else throw error
      }
    })
  }

  /** Lets the places go; that the office hears of it is not worth waiting for. */
  release(office: BookingOffice | undefined): void {
    const held = this.held
    this.forget()
    if (held) {
      const { id, code } = held
      office?.bookings.releaseHold({ id }, { token: code }).catch(() => undefined)
    }
  }

  lapse(): void {
    this.held = undefined
    this.#become('lapsed')
    this.onLapsed()
  }

  forget(): void {
    this.held = undefined
    this.#become('none')
  }

  hostConnected(): void {
    if (this.held) this.#wind()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  #wind(): void {
    clearTimeout(this.#timer)
    const held = this.held
    if (!held) return
    const left = millisecondsUntil(held.heldUntil) ?? usual
    if (left > warnBefore) {
      this.#timer = setTimeout(() => this.#wind(), left - warnBefore)
      return
    }
    if (left > 0 && this.state === 'held') {
      this.#become('ending')
      this.onEnding(held.heldUntilAt)
    }
    this.#timer = setTimeout(() => this.lapse(), Math.max(left, 0))
  }

  #become(state: HoldController['state']): void {
    this.state = state
    if (state === 'none' || state === 'lapsed') clearTimeout(this.#timer)
    this.widget.requestUpdate()
  }
}
