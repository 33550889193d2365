import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse, type Refusal } from './refusal.ts'
import { hashKey } from './replies.ts'

const minute = 60

/** How many calls one caller may make. Generous for people, tight for guessing. */
export class Limits {
  readonly #reads = new RateLimiterMemory({ points: 1200, duration: minute })
  readonly #writes = new RateLimiterMemory({ points: 240, duration: minute })
  readonly #misses = new RateLimiterMemory({ points: 40, duration: 5 * minute })
  /** Fingerprints of tokens that staff and screens hold. */
  readonly #known = new Set<string>()
  readonly #on: boolean

  constructor(on: boolean) {
    this.#on = on
  }

  /**
   * Counts a call of an address with a token; a refusal when there were too many. Each token of
   * staff and screens has its own share, so that those of one house do not take it from each other;
   * whatever else somebody writes in its place counts for his address. Who tries tokens is stopped by
   * the misses of his address, but not the staff and screens there.
   */
  async count(
    address: string,
    token: string | undefined,
    changes: boolean,
  ): Promise<Refusal<'too-many-calls'> | undefined> {
    if (!this.#on) return undefined
    const known = token !== undefined && this.#known.has(fingerprint(token))
    const misses = token === undefined || known ? null : await this.#misses.get(address)
    if (misses && misses.remainingPoints <= 0) return tooMany(misses.msBeforeNext)
    const who = known ? `${address} ${fingerprint(token)}` : address
    return this.#take(changes ? this.#writes : this.#reads, who)
  }

  /** Remembers a token of staff or of a screen that turned out valid. */
  know(token: string): void {
    this.#known.add(fingerprint(token))
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

const fingerprint = (token: string) => hashKey(token).toString('base64')

const tooMany = (milliseconds: number) =>
  refuse('too-many-calls', { retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1000)) })
