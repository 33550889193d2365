import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse, type Refusal } from './refusal.ts'

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

  /** Counts a call; a refusal when there were too many. */
  async count(who: string, changes: boolean): Promise<Refusal<'too-many-calls'> | undefined> {
    if (!this.#on) return undefined
    const misses = await this.#misses.get(who)
    if (misses && misses.remainingPoints <= 0) return tooMany(misses.msBeforeNext)
    return this.#take(changes ? this.#writes : this.#reads, who)
  }

  /** Counts a token or code that opened nothing. */
  async miss(who: string): Promise<void> {
    if (this.#on) await this.#take(this.#misses, who)
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
