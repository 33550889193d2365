import { isDeepStrictEqual } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { isProblem, isUnreachable, type ConnectedOffice } from '@transparent-office/sdk'
import type { Chance } from './chance.ts'
import type { Ledger } from './ledger.ts'
import type { Servers } from './servers.ts'

type ApiRequest<Answer> = (office: ConnectedOffice, key: string) => Promise<Answer>

/** How a keyed request ended. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly refused: string }

const remembered = 3000

/** Sends requests until each has its answer, some of them twice at once, some again much later. */
export class Sender {
  readonly #servers: Servers
  readonly #ledger: Ledger
  readonly #past: { request: ApiRequest<unknown>; key: string; answer: unknown }[] = []
  #number = 0

  constructor(servers: Servers, ledger: Ledger) {
    this.#servers = servers
    this.#ledger = ledger
  }

  /** Sends a request with a key of its own, at last to an answer; counts it under the audit's word. */
  async send<Answer>(
    act: string,
    chance: Chance,
    request: ApiRequest<Answer>,
  ): Promise<Outcome<Answer>> {
    const key = `storm-${String(++this.#number).padStart(12, '0')}-${chance.below(2 ** 31)}-key`
    const both = chance.is(0.04) ? this.#servers.both() : []
    const outcomes =
      both.length === 2
        ? await Promise.all(both.map((office) => this.#settle(chance, request, key, office)))
        : [await this.#settle(chance, request, key)]
    if (outcomes.length === 2) this.#ledger.repeats++
    const done = outcomes.flatMap((one) => ('answer' in one ? one : []))
    if (done.length === 2 && !isDeepStrictEqual(done[0], done[1]))
      this.#ledger.surprise(`${act}: one key, sent twice at once, two answers`)
    if (done.length === 0) {
      const refused = outcomes[0] as { refused: string }
      this.#ledger.refused(`${act}: ${refused.refused}`)
      return refused
    }
    this.#ledger.did(act)
    this.#past[this.#number % remembered] = { request, key, answer: done[0]!.answer }
    return done[0]!
  }

  /** Asks until there is an answer; nothing where it is a no. */
  async read<Answer>(chance: Chance, request: ApiRequest<Answer>): Promise<Answer | undefined> {
    const outcome = await this.#settle(chance, request, '')
    return 'answer' in outcome ? outcome.answer : undefined
  }

  /** Sends something done before once more: its answer must be the same. */
  async repeat(chance: Chance): Promise<void> {
    const past = chance.one(this.#past)
    if (!past) return
    const outcome = await this.#settle(chance, past.request, past.key)
    this.#ledger.repeats++
    this.#ledger.operations++
    if (!('answer' in outcome) || !isDeepStrictEqual(outcome.answer, past.answer))
      this.#ledger.surprise(
        `a repeat got ${JSON.stringify(outcome)} instead of ${JSON.stringify(past.answer)}`,
      )
  }

  async #settle<Answer>(
    chance: Chance,
    request: ApiRequest<Answer>,
    key: string,
    first?: ConnectedOffice,
  ): Promise<Outcome<Answer>> {
    for (let office = first; ; office = undefined) {
      try {
        const answer = await request(office ?? (await this.#servers.any(chance)), key)
        this.#servers.answered()
        return { answer }
      } catch (error) {
        if (isUnreachable(error)) {
          this.#ledger.unanswered++
          await sleep(50 + chance.below(100))
          continue
        }
        if (!isProblem(error) || error.problem.status >= 500)
          this.#ledger.surprise(
            `${String(error)} ${JSON.stringify((error as { problem?: unknown }).problem)} ${String((error as Error).cause)}`,
          )
        this.#servers.answered()
        return { refused: isProblem(error) ? error.problem.code : 'surprise' }
      }
    }
  }
}
