import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse, type Refusal } from './refusal.ts'
import { hashKey } from './replies.ts'

const minute = 60

/** How many calls one caller may make. Generous for people, tight for guessing. */
export class Limits {
  readonly #reads = new RateLimiterMemory({ points: 1200, duration: minute })
  readonly #writes = new RateLimiterMemory({ points: 240, duration: minute })
  readonly #misses = new RateLimiterMemory({ points: 40, duration: 5 * minute })
  readonly #on: boolean

  constructor(on: boolean) {
    this.#on = on
  }

  /**
   * Counts a call of an address with a token; a refusal when there were too many. Each token has its
   * own share, so that the screens and desks of one house do not take it from each other; who tries
   * tokens is stopped by the misses of his address.
   */
  async count(
    address: string,
    token: string | undefined,
    changes: boolean,
  ): Promise<Refusal<'too-many-calls'> | undefined> {
    if (!this.#on) return undefined
    const misses = await this.#misses.get(address)
    if (misses && misses.remainingPoints <= 0) return tooMany(misses.msBeforeNext)
    const who = token === undefined ? address : `${address} ${hashKey(token).toString('base64')}`
    return this.#take(changes ? this.#writes : this.#reads, who)
  }

  /** Counts a token or code of an address that opened nothing. */
  async miss(address: string): Promise<void> {
    if (this.#on) await this.#take(this.#misses, address)
  }

  async #take(
    limiter: RateLimiterMemory,
    who: string,
  ): Promise<Refusal<'too-many-calls'> | undefined> {
    try {
      await limiter.consume(who)
      return undefined
    } catch (left) {
      return tooMany((left as { msBeforeNext?: number }).msBeforeNext ?? 1000)
    }
  }
}

const tooMany = (milliseconds: number) =>
  refuse('too-many-calls', { retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1000)) })
