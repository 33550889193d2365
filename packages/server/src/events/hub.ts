import pg from 'pg'
import { TopicCache } from './topic-cache.ts'

const channel = 'office_topics'

/** Wakes whoever watches a topic, on each server of the database. */
export class Hub {
  readonly #watchers = new Map<string, Set<() => void>>()
  readonly #connection: pg.ClientConfig
  readonly #cache: TopicCache
  #client: pg.Client | undefined
  #closed = false

  constructor(connection: pg.ClientConfig, cache = new TopicCache()) {
    this.#connection = connection
    this.#cache = cache
  }

  /** Listens on a connection of its own and opens a new one when it breaks. */
  async listen(): Promise<void> {
    if (this.#closed) return
    const client = new pg.Client({
      ...this.#connection,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
    })
    const again = () => {
      if (this.#client !== client || this.#closed) return
      this.#client = undefined
      setTimeout(() => void this.listen().catch(() => {}), 500).unref()
    }
    this.#client = client
    client.on('error', again)
    client.on('end', again)
    client.on('notification', ({ payload }) => {
      for (const topic of JSON.parse(payload ?? '[]') as string[]) this.wake(topic)
    })
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
    } catch (error) {
      again()
      await client.end().catch(() => {})
      throw error
    }
    // Something may have happened while nobody listened.
    this.#cache.forgetAll()
    for (const topic of this.#watchers.keys()) this.wake(topic)
  }

  /** Calls `wake` at each change of a topic, until the returned function is called. */
  watch(topics: readonly string[], wake: () => void): () => void {
    for (const topic of topics) {
      const own = this.#watchers.get(topic) ?? new Set()
      this.#watchers.set(topic, own.add(wake))
    }
    return () => {
      for (const topic of topics) {
        const own = this.#watchers.get(topic)
        own?.delete(wake)
        if (own?.size === 0) this.#watchers.delete(topic)
      }
    }
  }

  wake(topic: string): void {
    this.#cache.forget(topic)
    for (const wake of [...(this.#watchers.get(topic) ?? [])]) wake()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => {})
  }
}

/** Payloads that tell topics, each under PostgreSQL's limit of 8000 bytes. */
export function notificationsOf(topics: Iterable<string>): { channel: string; payload: string }[] {
  const list = [...new Set(topics)]
  const payloads: { channel: string; payload: string }[] = []
  for (let i = 0; i < list.length; i += 50)
    payloads.push({ channel, payload: JSON.stringify(list.slice(i, i + 50)) })
  return payloads
}
