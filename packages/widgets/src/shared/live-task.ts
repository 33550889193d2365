import { isProblem } from '@transparent-office/sdk/connect'
import { OfficeTask } from './office-task.ts'

/** What a live task needs of an operation that can be watched. */
export type Watch<State> = (options: {
  readonly signal: AbortSignal
  readonly onConnection: (connected: boolean) => void
}) => AsyncIterable<State>

/**
 * One thing of the office, as it is now and as it changes. While the connection is cut the last state
 * stays, marked as old; the stream is resumed by itself.
 */
export class LiveTask<State> extends OfficeTask<State> {
  /** The connection is cut: `answer` may be old. */
  cut = false

  /** Follows; `changed` runs with each state and the one before it. */
  follow(watch: Watch<State>, changed?: (state: State, before: State | undefined) => void): void {
    this.drive = async (signal) => {
      const onConnection = (connected: boolean) =>
        !signal.aborted && this.#connectionChanged(connected)
      for await (const state of watch({ signal, onConnection })) {
        if (signal.aborted) return
        const before = this.answer
        this.become({ is: 'answered', answer: state })
        changed?.(state, before)
      }
    }
    void this.retry()
  }

  override hostConnected(): void {
    // Nothing is followed: that does nothing.
    if (this.now.is !== 'refused') void this.retry()
  }

  protected override fail(error: unknown): void {
    if (isProblem(error, 'no-such-office')) this.host.loseOffice()
    this.become(
      isProblem(error) ? { is: 'refused', problem: error.problem } : { is: 'unreachable' },
    )
  }

  #connectionChanged(connected: boolean): void {
    this.cut = !connected
    if (!connected && this.now.is === 'waiting') {
      this.become({ is: 'unreachable' })
      if (this.host.matches(':focus-within')) void this.host.focusOn('.lost')
    } else this.host.requestUpdate()
  }
}
