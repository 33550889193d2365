interface Entry {
  readonly value: Promise<unknown>
  readonly until: number
  /** The value, once it is there. */
  here?: unknown
}

/** Nothing is believed for longer, should a message of another server be lost. */
const longestMilliseconds = 1_000

/** Things kept of one topic at most; above that all of them are read again. */
const most = 500

/**
 * What a server remembers between calls, by topic: forgotten at the topic's next message, at once after
 * a commit of its own, and after a second in any case.
 */
export class TopicCache {
  readonly #topics = new Map<string, Map<string, Entry>>()

  /** What is kept under a key, or what `read` brings. Who asks at the same moment shares one reading. */
  async get<T>(
    topic: string,
    key: string,
    read: () => Promise<T>,
    milliseconds: number = longestMilliseconds,
  ): Promise<T> {
    const entries = this.#topics.get(topic) ?? new Map<string, Entry>()
    this.#topics.set(topic, entries)
    const known = entries.get(key)
    if (known && known.until > performance.now())
      // A reading fails with the connection it went over; that is no reason for others to fail.
      return (known.value as Promise<T>).catch(read)
    if (entries.size >= most) entries.clear()
    const value = read()
    const entry: Entry = { value, until: performance.now() + milliseconds }
    entries.set(key, entry)
    value.then(
      (here) => (entry.here = here),
      () => entries.delete(key),
    )
    return value
  }

  /** What is kept under a key, if it is at hand. */
  peek(topic: string, key: string): unknown {
    const entry = this.#topics.get(topic)?.get(key)
    return entry && entry.until > performance.now() ? entry.here : undefined
  }

  forget(topic: string): void {
    this.#topics.delete(topic)
  }

  forgetAll(): void {
    this.#topics.clear()
  }
}
