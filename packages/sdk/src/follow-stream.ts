import type { Operation } from '@transparent-office/contract'
import type { CallOptions, Connection } from './connection.ts'
import { headOf } from './head.ts'
import { pause } from './pause.ts'
import {
  errorOf,
  ProblemError,
  readJson,
  UnexpectedAnswerError,
  UnreachableError,
} from './problems.ts'
import { readEvents } from './read-events.ts'
import { retryAfter } from './retry-after.ts'
import { nameOf, parseAnswer } from './send.ts'

/** The office sends a sign of life each 15 seconds: three missed ones are a broken stream. */
const silence = 45_000
const longestPause = 30_000

/**
 * Gives each state of the thing at an address until the signal's abort, over one stream after the
 * other: a broken one is resumed after the last version seen. `onConnection` hears whether one is open.
 */
export async function* followStream(
  connection: Connection,
  operation: Operation,
  address: string,
  options: CallOptions & { signal: AbortSignal },
  onConnection: (connected: boolean) => void,
): AsyncGenerator<unknown, void, undefined> {
  const { signal } = options
  let seen: string | undefined
  let rest = 1000
  let failures = 0

  while (!signal.aborted) {
    let atLeast = 0
    let endsByItself = false
    const stream = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(() => stream.abort(), silence)
    }
    try {
      heard()
      const { body, comeAgain } = await open(connection, operation, address, seen, {
        ...options,
        signal: AbortSignal.any([signal, stream.signal]),
      })
      onConnection(true)
      // Told once, and to come again: too many watch from here. Nothing is broken.
      if (comeAgain !== undefined) atLeast = comeAgain * 1000
      for await (const event of readEvents(body, heard)) {
        failures = 0
        rest = event.retry ?? rest
        if (event.data === undefined || (event.id && event.id === seen)) continue
        seen = event.id ?? seen
        yield parseAnswer(operation, 200, readJson(event.data))
      }
      endsByItself = comeAgain !== undefined
    } catch (error) {
      if (error instanceof UnexpectedAnswerError || isRefusal(error)) throw error
      if (error instanceof ProblemError || error instanceof UnreachableError) {
        atLeast = (error.retryAfterSeconds ?? 0) * 1000
      }
    } finally {
      clearTimeout(timer)
      stream.abort()
    }
    if (signal.aborted) return
    if (!endsByItself) onConnection(false)
    const backoff = Math.min(longestPause, rest * 2 ** failures++) * (0.5 + Math.random())
    await pause(Math.max(atLeast, backoff), signal)
  }
}

async function open(
  connection: Connection,
  operation: Operation,
  address: string,
  seen: string | undefined,
  options: CallOptions & { signal: AbortSignal },
): Promise<{ body: ReadableStream<Uint8Array>; comeAgain: number | undefined }> {
  const headers = await headOf(connection, options, 'text/event-stream')
  if (seen) headers['last-event-id'] = seen
  const { fetch = globalThis.fetch } = connection
  const response = await fetch(address, {
    headers,
    signal: options.signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
  if (!response.ok) {
    throw errorOf(response, await response.text(), nameOf(operation))
  }
  // A page of some network on the way, not the office.
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    throw new UnreachableError('gateway')
  }
  return { body: response.body, comeAgain: retryAfter(response.headers) }
}

const isRefusal = (error: unknown) =>
  error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429
