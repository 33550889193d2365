import type { Network } from './prefix-of.ts'

interface Dependencies {
  readonly on: boolean
  /** Streams of strangers, of a network and in all. */
  readonly network: number
  readonly most: number
}

/** Counts the live streams of strangers; who has a right token or code is not counted. */
export class StreamLimit {
  readonly #dependencies: Dependencies
  readonly #open = new Map<string, number>()
  #all = 0

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
  }

  /** Opens one. Returns what ends it; nothing, when there are too many. */
  enter({ prefix }: Network): (() => void) | undefined {
    const { on, network, most } = this.#dependencies
    const own = this.#open.get(prefix) ?? 0
    if (
      on &&
      /* guard streams-of-strangers */ (own >= network || this.#all >= most) /* end guard */
    )
      return undefined
    this.#open.set(prefix, own + 1)
    this.#all++
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const left = this.#open.get(prefix)! - 1
      if (left > 0) this.#open.set(prefix, left)
      else this.#open.delete(prefix)
      this.#all--
    }
  }
}
