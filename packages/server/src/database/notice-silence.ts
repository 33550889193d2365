import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const everyMilliseconds = 800
const patienceMilliseconds = 1_500

/** A busy process may read an answer late: it gets the time to do so. */
const graceMilliseconds = 300

/**
 * Listens, on a connection of its own, whether the database still answers. On a line that has fallen
 * silent without a word every query would wait out its long limit; so all connections of the pool are
 * cut, and who waits is told at once. A slow query is none of its business.
 */
export function noticeSilence(pool: pg.Pool): { stop(): void } {
  const connected = new Set<pg.PoolClient>()
  pool.on('acquire', (client) => connected.add(client))
  pool.on('remove', (client) => connected.delete(client))
  let listener: pg.Client | undefined
  let stopped = false

  const ask = async () => {
    if (!listener) {
      // A pool hides its password from whoever copies its options.
      const { password } = pool.options
      const client = new pg.Client({ ...pool.options, password, query_timeout: 0 })
      client.on('error', () => {})
      client.on('end', () => {
        if (listener === client) listener = undefined
      })
      listener = client
      await client.connect()
    }
    await listener.query('select')
  }
  const listen = async () => {
    let answered = false
    const answer = ask().then(() => (answered = true))
    await Promise.race([answer, sleep(patienceMilliseconds)])
    if (!answered) await Promise.race([answer, sleep(graceMilliseconds)])
    if (answered) return
    for (const one of [listener, ...connected])
      (one as unknown as Wired | undefined)?.connection.stream.destroy()
    listener = undefined
  }
  const listening = (async () => {
    while (!stopped) {
      await listen().catch(() => {
        // Refused or broken: whoever asks next is told so, too.
        listener = undefined
      })
      await sleep(everyMilliseconds, undefined, { ref: false })
    }
    await listener?.end()
  })()
  void listening
  return {
    stop() {
      stopped = true
      ;(listener as unknown as Wired | undefined)?.connection.stream.destroy()
    },
  }
}

interface Wired {
  readonly connection: { readonly stream: { destroy(): void } }
}
