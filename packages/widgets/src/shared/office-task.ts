import type { ReactiveController } from 'lit'
import type { OfficeElement } from './office-element.ts'
import type { TaskState } from './task-state.ts'

const skeletonAfter = 300

/** What a widget asks of the office, and how it stands. Begun anew, it forgets what was before. */
export abstract class OfficeTask<Answer> implements ReactiveController {
  now: TaskState<Answer> = { is: 'idle' }
  /** Says by `become` what is answered, and throws what fails. */
  protected drive: ((signal: AbortSignal) => Promise<void>) | undefined
  #abort = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(protected readonly host: OfficeElement) {
    host.addController(this)
    host.tasks.push(this)
  }

  /** The latest answer, if there is one. */
  get answer(): Answer | undefined {
    return this.now.is === 'answered' ? this.now.answer : undefined
  }

  /** The name of the office's no, if it said one. */
  get refusal(): string | undefined {
    return this.now.is === 'refused' ? this.now.problem.code : undefined
  }

  protected abstract fail(error: unknown): void

  /** Begins the same once more, now. */
  async retry(): Promise<void> {
    if (!this.drive) return
    this.#stop()
    this.become({ is: 'waiting', long: false }, skeletonAfter, () =>
      this.become({ is: 'waiting', long: true }),
    )
    await this.attempt()
  }

  /** Tries it, whatever is said meanwhile. */
  protected async attempt(): Promise<void> {
    const { signal } = (this.#abort = new AbortController())
    try {
      await this.drive?.(signal)
    } catch (error) {
      if (!signal.aborted) this.fail(error)
    }
  }

  /** Forgets what was asked, and its answer. */
  forget(): void {
    this.#stop()
    this.drive = undefined
    this.become({ is: 'idle' })
  }

  abstract hostConnected(): void

  hostDisconnected(): void {
    this.#stop()
  }

  /** Stands so from now on; `then` follows so many milliseconds after, unless it stands otherwise by then. */
  protected become(now: TaskState<Answer>, after?: number, then?: () => void): void {
    clearTimeout(this.#timer)
    if (then) this.#timer = setTimeout(then, after)
    this.now = now
    this.host.requestUpdate()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
  }
}
