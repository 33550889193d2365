import type { Problem } from '@transparent-office/contract'
import { isProblem } from '@transparent-office/sdk/connect'
import { retry } from './connection.ts'
import { officeInstant } from './office-clock.ts'
import type { OfficeElement } from './office-element.ts'
import { OfficeTask } from './office-task.ts'
import { warnDeveloper } from './warn-developer.ts'

/**
 * One operation asked of the office. When the office does not respond, it is tried again after ten
 * seconds, and on demand; what is said stays until there is an answer.
 */
export class AsyncTask<Answer> extends OfficeTask<Answer> {
  #refused: ((problem: Problem) => void) | undefined

  /** @param act - It is run by a press alone: where it fails, the person is led there. */
  constructor(
    host: OfficeElement,
    private readonly act = false,
  ) {
    super(host)
  }

  /** Asks the office; `then` is called with the answer, `refused` with the refusal, of this run only. */
  run(
    operation: (signal: AbortSignal) => Promise<Answer>,
    then?: (answer: Answer) => void,
    refused?: (problem: Problem) => void,
  ): void {
    this.#refused = refused
    this.drive = async (signal) => {
      const answer = await operation(signal)
      if (signal.aborted) return
      this.become({ is: 'answered', answer })
      then?.(answer)
    }
    void this.retry()
  }

  override hostConnected(): void {
    if (this.now.is === 'waiting' || this.now.is === 'unreachable') void this.retry()
  }

  protected override fail(error: unknown): void {
    const { host } = this
    // What the office can't do now, it may do in ten seconds; what it refuses, it goes on refusing.
    const passing = ['office-unavailable', 'office-mistaken', 'too-many-calls', 'still-working']
    if (isProblem(error) && !passing.includes(error.problem.code)) {
      if (isProblem(error, 'no-such-office')) host.loseOffice()
      this.become({ is: 'refused', problem: error.problem })
      this.#refused?.(error.problem)
      return
    }
    // An office, by its clock, that speaks otherwise; what is no office at all the connection tells.
    if (error instanceof Error && error.name === 'UnexpectedAnswerError' && officeInstant())
      warnDeveloper(`${error.message}. Is the office newer than this script?`)
    const pressed = this.now.is === 'waiting' && (this.act || host.matches(':focus-within'))
    // Nobody pressed again: the words stay as they are, and are not read aloud once more.
    this.become({ is: 'unreachable' }, retry.after, () => void this.attempt())
    if (pressed) void host.focusOn('.lost')
  }
}
