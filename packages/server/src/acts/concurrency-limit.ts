/**
 * Lets so many do something at once; the others wait, in the order they came. Whoever has waited too
 * long is turned away.
 */
export class ConcurrencyLimit {
  readonly #longest: number
  #left: number
  readonly #waiting: { readonly since: number; readonly enter: (mayEnter: boolean) => void }[] = []

  constructor(atOnce: number, longestMilliseconds: number) {
    this.#left = atOnce
    this.#longest = longestMilliseconds
  }

  /** Does it when it is its turn; `timedOut` instead, when that took too long. */
  async run<T, TimedOut>(work: () => Promise<T>, timedOut: () => TimedOut): Promise<T | TimedOut> {
    if (this.#left > 0) this.#left--
    else if (!(await this.#wait())) return timedOut()
    try {
      return await work()
    } finally {
      this.#pass()
    }
  }

  #wait(): Promise<boolean> {
    return new Promise((enter) => this.#waiting.push({ since: performance.now(), enter }))
  }

  #pass(): void {
    for (let next; (next = this.#waiting.shift());) {
      const mayEnter = performance.now() - next.since < this.#longest
      next.enter(mayEnter)
      if (mayEnter) return
    }
    this.#left++
  }
}
