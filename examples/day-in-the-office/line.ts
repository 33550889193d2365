import { setTimeout as sleep } from 'node:timers/promises'
import {
  connectOffice,
  isProblem,
  isUnreachable,
  makeKey,
  type ConnectedOffice,
} from '@transparent-office/sdk'
import type { ProblemCode } from '@transparent-office/contract'

type Call<Answer> = (office: ConnectedOffice, key: string) => Promise<Answer>

/** What became of a call that may be refused. */
export type Tried<Answer> = { readonly answer: Answer } | { readonly refused: ProblemCode }

/** The wire to the office: what gets no answer is asked again with its key until it has one. */
export class Line {
  readonly #office: ConnectedOffice
  readonly #signal: AbortSignal
  /** Calls that got an answer. */
  answered = 0
  /** Calls on their way now. */
  underWay = 0
  /** Calls whose answer did not come, so that they were sent again. */
  unanswered = 0

  constructor(url: string, office: string, signal: AbortSignal) {
    this.#office = connectOffice({ url, office, retries: 0 })
    this.#signal = signal
  }

  /** Calls; a refusal is a surprise. */
  async call<Answer>(call: Call<Answer>): Promise<Answer> {
    const key = makeKey()
    this.underWay++
    try {
      for (let times = 1; ; times++) {
        this.#signal.throwIfAborted()
        try {
          return await call(this.#office, key)
        } catch (error) {
          if (!isUnreachable(error)) throw error
          if (times === 1) this.unanswered++
          await sleep(50)
        }
      }
    } finally {
      this.underWay--
      this.answered++
    }
  }

  /** Calls; these refusals belong to the day. */
  async try<Answer>(call: Call<Answer>, ...refusals: ProblemCode[]): Promise<Tried<Answer>> {
    try {
      return { answer: await this.call(call) }
    } catch (error) {
      if (isProblem(error, ...refusals)) return { refused: error.problem.code }
      throw error
    }
  }
}
