import { isProblem } from '@transparent-office/sdk/connect'
import type { ReactiveController } from 'lit'
import type { OfficeElement } from './office-element.ts'
import type { TaskState } from './task-state.ts'

/** What a live task needs of an operation that can be watched. */
export type Watch<State> = (options: {
  readonly signal: AbortSignal
  readonly onConnection: (connected: boolean) => void
}) => AsyncIterable<State>

const skeletonAfter = 300

/**
 * One thing of the office, as it is now and as it changes. While the connection is cut the last state
 * stays, marked as old; the stream is resumed by itself.
 */
export class LiveTask<State> implements ReactiveController {
  now: TaskState<State> = { is: 'idle' }
  /** The connection is cut: `answer` may be old. */
  cut = false
  readonly #host: OfficeElement
  #watch: Watch<State> | undefined
  #changed: ((state: State, before: State | undefined) => void) | undefined
  #abort = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: OfficeElement) {
    this.#host = host
    host.addController(this)
    host.tasks.push(this)
  }

  /** The latest state, if there is one. */
  get answer(): State | undefined {
    return this.now.is === 'answered' ? this.now.answer : undefined
  }

  /** The name of the office's no, if it said one. */
  get refusal(): string | undefined {
    return this.now.is === 'refused' ? this.now.problem.code : undefined
  }

  /** Follows; `changed` runs with each state and the one before it. */
  follow(watch: Watch<State>, changed?: (state: State, before: State | undefined) => void): void {
    this.#watch = watch
    this.#changed = changed
    void this.retry()
  }

  /** Begins anew, now. */
  async retry(): Promise<void> {
    const watch = this.#watch
    if (!watch) return
    this.#stop()
    const { signal } = (this.#abort = new AbortController())
    this.#become({ is: 'waiting', long: false })
    this.#timer = setTimeout(() => this.#become({ is: 'waiting', long: true }), skeletonAfter)
    try {
      const onConnection = (connected: boolean) =>
        !signal.aborted && this.#connectionChanged(connected)
      for await (const state of watch({ signal, onConnection })) {
        if (signal.aborted) return
        clearTimeout(this.#timer)
        const before = this.answer
        this.#become({ is: 'answered', answer: state })
        this.#changed?.(state, before)
      }
    } catch (error) {
      if (signal.aborted) return
      clearTimeout(this.#timer)
      if (isProblem(error, 'no-such-office')) this.#host.loseOffice()
      this.#become(
        isProblem(error) ? { is: 'refused', problem: error.problem } : { is: 'unreachable' },
      )
    }
  }

  /** Follows no more. */
  forget(): void {
    this.#stop()
    this.#watch = undefined
    this.#become({ is: 'idle' })
  }

  hostConnected(): void {
    if (this.#watch && this.now.is !== 'refused') void this.retry()
  }

  hostDisconnected(): void {
    this.#stop()
  }

  #connectionChanged(connected: boolean): void {
    this.cut = !connected
    if (!connected && this.now.is === 'waiting') {
      clearTimeout(this.#timer)
      this.#become({ is: 'unreachable' })
      if (this.#host.matches(':focus-within')) void this.#host.focusOn('.lost')
    } else this.#host.requestUpdate()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
  }

  #become(now: TaskState<State>): void {
    this.now = now
    this.#host.requestUpdate()
  }
}
