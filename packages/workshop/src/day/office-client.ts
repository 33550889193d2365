import { setTimeout as sleep } from 'node:timers/promises'
import {
  connectOffice,
  isProblem,
  isUnreachable,
  makeKey,
  type ConnectedOffice,
} from '@transparent-office/sdk'
import type { ProblemCode } from '@transparent-office/contract'

type ApiRequest<Answer> = (office: ConnectedOffice, key: string) => Promise<Answer>

/** What became of a request that may be refused. */
export type Tried<Answer> = { readonly answer: Answer } | { readonly refused: ProblemCode }

/** Asks the office as its clients do: what gets no answer is sent again with its key until it has one. */
export class OfficeClient {
  readonly #office: ConnectedOffice
  readonly #signal: AbortSignal
  /** Requests that got an answer. */
  answered = 0
  /** Requests on their way now. */
  underWay = 0
  /** Requests whose answer did not come, so that they were sent again. */
  unanswered = 0

  constructor(url: string, office: string, signal: AbortSignal) {
    this.#office = connectOffice({ url, office, retries: 0 })
    this.#signal = signal
  }

  /** Sends a request; a refusal is a surprise. */
  async send<Answer>(request: ApiRequest<Answer>): Promise<Answer> {
    const key = makeKey()
    this.underWay++
    try {
      for (let times = 1; ; times++) {
        this.#signal.throwIfAborted()
        try {
          return await request(this.#office, key)
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

  /** Sends a request; these refusals belong to the day. */
  async try<Answer>(
    request: ApiRequest<Answer>,
    ...refusals: ProblemCode[]
  ): Promise<Tried<Answer>> {
    try {
      return { answer: await this.send(request) }
    } catch (error) {
      if (isProblem(error, ...refusals)) return { refused: error.problem.code }
      throw error
    }
  }
}
