import type { LitElement, ReactiveController } from 'lit'
import type { PendingState } from './task-state.ts'

/** What awaits answers of the office. */
interface Waiting extends LitElement {
  readonly waits: PendingState | undefined
}

/** What moves so soon after a press is expected; browsers count it from half a second on. */
const soon = 450

/**
 * Keeps what stands below a widget where it is. While the office is asked, the widget does not get
 * lower; when that takes long after a press, it reaches the end of the window, so that the answer
 * has room. Room nobody sees, and room a press makes needless, is given back.
 */
export class ReservedHeight implements ReactiveController {
  readonly #host: Waiting
  #pressedAt = -soon
  #before = 0

  constructor(host: Waiting) {
    this.#host = host
    host.addController(this)
    host.addEventListener('click', ({ timeStamp }) => (this.#pressedAt = timeStamp), true)
  }

  hostUpdate(): void {
    this.#before = this.#frame?.offsetHeight ?? 0
  }

  hostUpdated(): void {
    const frame = this.#frame
    if (!frame) return
    const { waits } = this.#host
    const before = this.#before
    const toEnd = innerHeight - frame.getBoundingClientRect().top
    const height =
      performance.now() - this.#pressedAt > soon
        ? Math.min(before, toEnd)
        : !waits
          ? 0
          : waits.long
            ? Math.max(before, toEnd)
            : before
    frame.style.minBlockSize = `${height}px`
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.frame')
  }
}
