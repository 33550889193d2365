import type { Rate } from '../../settings/budgets.ts'

/** Buckets that are full again are forgotten when there are so many. */
const sweepAt = 10_000

/** Token buckets in memory, each kept as the moment at which it is full again. */
export class TokenBuckets {
  readonly #rate: Rate
  readonly #fullAt = new Map<string, number>()
  #sweepAt = sweepAt

  constructor(rate: Rate) {
    this.#rate = rate
  }

  /**
   * Takes points out of a bucket. Returns 0, or the milliseconds after which it will have them, and then
   * takes nothing. `share` times as much as others' holds a bucket of many.
   */
  take(key: string, points: number, now: number, share = 1): number {
    const { perSecond, burst } = this.#rate
    const fullAt = Math.max(this.#fullAt.get(key) ?? 0, now) + (points * 1000) / (perSecond * share)
    const wait = fullAt - now - (burst * 1000) / perSecond
    // Less than a millionth is how numbers are rounded.
    if (wait > 1e-6) return wait
    this.#fullAt.set(key, fullAt)
    if (this.#fullAt.size > this.#sweepAt) this.#sweep(now)
    return 0
  }

  #sweep(now: number): void {
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key)
    this.#sweepAt = Math.max(sweepAt, 2 * this.#fullAt.size)
  }
}
