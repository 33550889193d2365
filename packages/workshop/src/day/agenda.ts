import type { Second } from './day-time.ts'

/** What happens at a moment. */
export type Happening = () => Promise<void> | void

interface Entry {
  readonly second: Second
  readonly order: number
  /** Stops while the branch stops. */
  readonly indoors: boolean
  readonly happening: Happening
}

/** The day goes on in steps of so many seconds. */
const step = 10

/** What is to happen at a branch, in an order that depends on nothing but what was entered. */
export class Agenda {
  #entries: Entry[] = []
  #order = 0
  #now: Second = 0

  /** Enters something; what is past happens now. */
  at(second: Second, happening: Happening, { indoors = true } = {}): void {
    const due = Math.max(this.#now, Math.ceil(second / step) * step)
    this.#put({ second: due, order: this.#order++, indoors, happening })
  }

  /** Enters something so many seconds from now. */
  in(seconds: number, happening: Happening, options?: { indoors?: boolean }): void {
    this.at(this.#now + seconds, happening, options)
  }

  get now(): Second {
    return this.#now
  }

  /** When something happens next; never: Infinity. */
  get next(): Second {
    return this.#entries[0]?.second ?? Infinity
  }

  /** How many things happen up to a moment. */
  countUntil(second: Second): number {
    const after = this.#entries.findIndex((entry) => entry.second > second)
    return after < 0 ? this.#entries.length : after
  }

  /** Takes out what happens next up to a moment, which it then is. */
  take(second: Second): Happening | undefined {
    this.#now = second
    return this.next <= second ? this.#entries.shift()!.happening : undefined
  }

  /**
   * Work stands still for so many seconds: what is entered indoors happens so much later, after what
   * happens outdoors then.
   */
  stop(seconds: number): void {
    const [inside, outside] = [true, false].map((indoors) =>
      this.#entries.filter((entry) => entry.indoors === indoors),
    )
    this.#enterAnew([
      ...outside!,
      ...inside!.map((entry) => ({ ...entry, second: entry.second + seconds })),
    ])
  }

  /** Nothing happens before a moment: what was to happen sooner happens then, in its order. */
  holdBack(until: Second): void {
    this.#enterAnew(
      this.#entries.map((entry) => ({ ...entry, second: Math.max(entry.second, until) })),
    )
  }

  #enterAnew(entries: readonly Entry[]): void {
    this.#entries = []
    this.#order = 0
    for (const entry of entries) this.#put({ ...entry, order: this.#order++ })
  }

  #put(entry: Entry): void {
    let [from, to] = [0, this.#entries.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const other = this.#entries[middle]!
      if (
        other.second < entry.second ||
        (other.second === entry.second && other.order < entry.order)
      )
        from = middle + 1
      else to = middle
    }
    this.#entries.splice(from, 0, entry)
  }
}
