import type { Problem } from '@transparent-office/contract'
import { isProblem } from '@transparent-office/sdk/connect'
import type { TaskState } from './task-state.ts'
import { retry } from './connection.ts'
import type { ReactiveController } from 'lit'
import { officeInstant } from './office-clock.ts'
import type { OfficeElement } from './office-element.ts'
import { warnDeveloper } from './warn-developer.ts'

const skeletonAfter = 300

/**
 * One operation asked of the office, and how it stands. A newer run forgets the older. When the
 * office does not respond, it is tried again after ten seconds, and on demand; what is said stays
 * until there is an answer.
 */
export class AsyncTask<Answer> implements ReactiveController {
  now: TaskState<Answer> = { is: 'idle' }
  readonly #host: OfficeElement
  #operation: ((signal: AbortSignal) => Promise<Answer>) | undefined
  #then: ((answer: Answer) => void) | undefined
  #refused: ((problem: Problem) => void) | undefined
  #abort = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param act - It is run by a press alone: where it fails, the person is led there. */
  constructor(
    host: OfficeElement,
    private readonly act = false,
  ) {
    this.#host = host
    host.addController(this)
    host.tasks.push(this)
  }

  /** The answer, if it is there. */
  get answer(): Answer | undefined {
    return this.now.is === 'answered' ? this.now.answer : undefined
  }

  /** The name of the office's no, if it said one. */
  get refusal(): string | undefined {
    return this.now.is === 'refused' ? this.now.problem.code : undefined
  }

  /** Asks the office; `then` is called with the answer, `refused` with the refusal, of this run only. */
  run(
    operation: (signal: AbortSignal) => Promise<Answer>,
    then?: (answer: Answer) => void,
    refused?: (problem: Problem) => void,
  ): void {
    this.#operation = operation
    this.#then = then
    this.#refused = refused
    void this.retry()
  }

  /** Runs the same once more, now. */
  async retry(): Promise<void> {
    if (!this.#operation) return
    this.#stop()
    this.#become({ is: 'waiting', long: false })
    this.#timer = setTimeout(() => this.#become({ is: 'waiting', long: true }), skeletonAfter)
    await this.#put(this.#operation)
  }

  async #put(operation: (signal: AbortSignal) => Promise<Answer>): Promise<void> {
    const { signal } = (this.#abort = new AbortController())
    try {
      const answer = await operation(signal)
      if (signal.aborted) return
      clearTimeout(this.#timer)
      this.#become({ is: 'answered', answer })
      this.#then?.(answer)
    } catch (error) {
      if (signal.aborted) return
      clearTimeout(this.#timer)
      this.#fail(error)
    }
  }

  /** Forgets the operation and its answer. */
  forget(): void {
    this.#stop()
    this.#operation = undefined
    this.#become({ is: 'idle' })
  }

  hostConnected(): void {
    if (this.now.is === 'waiting' || this.now.is === 'unreachable') void this.retry()
  }

  hostDisconnected(): void {
    this.#stop()
  }

  #fail(error: unknown): void {
    // What the office can't do now, it may do in ten seconds; what it refuses, it goes on refusing.
    const passing = ['office-unavailable', 'office-mistaken', 'too-many-calls', 'still-working']
    if (isProblem(error) && !passing.includes(error.problem.code)) {
      if (isProblem(error, 'no-such-office')) this.#host.loseOffice()
      this.#become({ is: 'refused', problem: error.problem })
      this.#refused?.(error.problem)
      return
    }
    // An office, by its clock, that speaks otherwise; what is no office at all the connection tells.
    if (error instanceof Error && error.name === 'UnexpectedAnswerError' && officeInstant())
      warnDeveloper(`${error.message}. Is the office newer than this script?`)
    const operation = this.#operation
    const pressed = this.now.is === 'waiting' && (this.act || this.#host.matches(':focus-within'))
    this.#become({ is: 'unreachable' })
    if (pressed) void this.#host.focusOn('.lost')
    // Nobody pressed: the words stay as they are, and are not read aloud once more.
    if (operation) this.#timer = setTimeout(() => void this.#put(operation), retry.after)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
  }

  #become(now: TaskState<Answer>): void {
    this.now = now
    this.#host.requestUpdate()
  }
}
