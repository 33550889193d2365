import type { Operation } from '@transparent-office/contract'
import type { Connection, WatchOptions } from './connection.ts'
import { followStream } from './follow-stream.ts'
import { requestOf, type Input } from './request-of.ts'
import { addressOf } from './send.ts'

/** A thing that somebody on this page watches. */
interface Watched {
  /** How many states came, and the latest. */
  count: number
  state?: unknown
  connected?: boolean
  /** Why nothing more comes. */
  error?: unknown
  /** One for each watcher: called after anything changed. */
  readonly watchers: Set<() => void>
  readonly stop: AbortController
}

/** What is watched now, by everything that makes the stream what it is. */
const watchedNow = new Map<string, Watched>()

/**
 * Gives the whole state of a thing now and after each change; who is slow gets the latest. Ends with
 * the signal's abort. All on a page who watch the same thing in the same way share one stream.
 */
export async function* watch(
  connection: Connection,
  operation: Operation,
  input: Input,
  options: WatchOptions,
): AsyncGenerator<unknown, void, undefined> {
  const { signal, onConnection } = options
  const [key, watched] = subscribe(connection, operation, input, options)
  let seen = 0
  let connected: boolean | undefined
  let wake = () => {}
  const look = () => {
    if (watched.connected !== undefined && watched.connected !== connected) {
      onConnection?.((connected = watched.connected))
    }
    wake()
  }
  watched.watchers.add(look)
  signal?.addEventListener('abort', look)
  try {
    look()
    while (!signal?.aborted) {
      if (watched.count > seen) {
        seen = watched.count
        yield watched.state
      } else if (Object.hasOwn(watched, 'error')) throw watched.error
      else await new Promise<void>((changed) => (wake = changed))
    }
  } finally {
    signal?.removeEventListener('abort', look)
    watched.watchers.delete(look)
    if (watched.watchers.size === 0) unsubscribe(key, watched)
  }
}

function subscribe(
  connection: Connection,
  operation: Operation,
  input: Input,
  options: WatchOptions,
): [key: string, Watched] {
  const [path, query] = requestOf(operation, connection.office, input).path.split('?')
  const address = addressOf(connection, `${path}/events${query ? `?${query}` : ''}`)
  const { token = connection.token, language = connection.language } = options
  const key = JSON.stringify([address, nameOf(token), language, nameOf(connection.fetch)])
  const found = watchedNow.get(key)
  if (found) return [key, found]

  const watched: Watched = { count: 0, watchers: new Set(), stop: new AbortController() }
  watchedNow.set(key, watched)
  void readStream(watched, () =>
    followStream(
      connection,
      operation,
      address,
      { token, language, signal: watched.stop.signal },
      onConnection,
    ),
  ).finally(() => unsubscribe(key, watched))
  return [key, watched]

  function onConnection(connected: boolean) {
    watched.connected = connected
    wakeAll(watched)
  }
}

async function readStream(watched: Watched, follow: () => AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const state of follow()) {
      watched.state = state
      watched.count++
      wakeAll(watched)
    }
  } catch (error) {
    watched.error = error
    wakeAll(watched)
  }
}

function unsubscribe(key: string, watched: Watched): void {
  watched.stop.abort()
  if (watchedNow.get(key) === watched) watchedNow.delete(key)
}

const wakeAll = ({ watchers }: Watched) => watchers.forEach((look) => look())

const numbers = new WeakMap<object, number>()
let given = 0

/** A name for a token or function: functions are the same only when they are one. */
function nameOf(value: unknown): string | number | undefined {
  if (typeof value !== 'function') return value === undefined ? undefined : `"${String(value)}"`
  if (!numbers.has(value)) numbers.set(value, ++given)
  return numbers.get(value)
}
