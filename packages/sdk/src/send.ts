import { needsKey, type Operation } from '@transparent-office/contract'
import ky, { HTTPError } from 'ky'
import type { CallOptions, Connection } from './connection.ts'
import { headOf } from './head.ts'
import { makeKey } from './key.ts'
import { errorOf, readJson, UnexpectedAnswerError, UnreachableError } from './problems.ts'
import { requestOf, type Input } from './request-of.ts'
import { retryAfter } from './retry-after.ts'

/**
 * Sends one operation and gives its answer as the contract has it. Repeats it with the same key
 * while that can help and the time limit allows.
 */
export async function send(
  connection: Connection,
  operation: Operation,
  input: Input,
  options: CallOptions,
): Promise<unknown> {
  const { path, body } = requestOf(operation, connection.office, input)
  const headers = await headOf(connection, options, operation.media ?? 'application/json')
  if (needsKey(operation)) headers['idempotency-key'] = options.key ?? makeKey()

  const { timeLimit = 15_000, retries = 4, longestWait = 20, fetch = globalThis.fetch } = connection
  let endsAt = performance.now() + timeLimit
  const limit = new AbortController()
  const end = () => limit.abort()
  let timer = setTimeout(end, timeLimit)
  const { signal } = options
  let text = ''

  try {
    const { status } = await ky(addressOf(connection, path), {
      method: operation.method,
      headers,
      ...(body && { json: body }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
      timeout: false,
      // The body is read at once, so that an answer cut in the middle counts as none and is repeated.
      fetch: async (request) => {
        const response = await fetch(request)
        text = await response.text()
        const read = new Response(text || null, response)
        const wait = retryAfter(response.headers)
        // ky would count a date from this machine's clock, which may be wrong.
        read.headers.set('retry-after', `${wait ?? ''}`)
        if (response.status === 429 && wait !== undefined && wait <= longestWait) {
          // Who waits for his turn as he is asked to loses none of his time.
          endsAt += wait * 1000
          clearTimeout(timer)
          timer = setTimeout(end, endsAt - performance.now())
        }
        return read
      },
      retry: {
        limit: retries,
        methods: ['get', 'delete', 'post'],
        statusCodes: worthRepeating,
        afterStatusCodes: worthRepeating,
        backoffLimit: 4000,
        // Half fixed, half chance: never at once, never all together.
        jitter: (delay) => delay * (0.5 + Math.random() / 2),
        shouldRetry: ({ error }) =>
          error instanceof HTTPError &&
          !canHelp(error.response, text, endsAt - performance.now(), longestWait)
            ? false
            : undefined,
      },
    })
    if (!operation.answer) return undefined
    return parseAnswer(operation, status, operation.media ? text : readJson(text))
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (limit.signal.aborted) throw new UnreachableError('time-limit', undefined, error)
    if (error instanceof HTTPError) throw errorOf(error.response, text, nameOf(operation))
    if (error instanceof UnexpectedAnswerError) throw error
    throw new UnreachableError('network', undefined, error)
  } finally {
    clearTimeout(timer)
  }
}

/** Full address of a path below `/v1`. */
export const addressOf = (connection: Connection, path: string) =>
  `${connection.url.replace(/\/+$/, '')}/v1${path}`

/** How an operation is called in errors. */
export const nameOf = (operation: Operation) => `${operation.method} ${operation.path}`

/** Reads an answer by the operation's schema; fields the contract does not name are dropped. */
export function parseAnswer(operation: Operation, status: number, answer: unknown): unknown {
  const read = operation.answer?.safeParse(answer)
  if (read?.success === false) {
    throw new UnexpectedAnswerError(nameOf(operation), status, read.error)
  }
  return read?.data
}

const worthRepeating = [409, 429, 502, 503, 504]

/** Whether repeating can help: not when a 409 is a true "no", nor when it would take too long. */
function canHelp(
  response: Response,
  text: string,
  millisecondsLeft: number,
  longestWait: number,
): boolean {
  const wait = retryAfter(response.headers) ?? 0
  if (wait * 1000 > millisecondsLeft || (response.status === 429 && wait > longestWait))
    return false
  return response.status !== 409 || codeOf(text) === 'still-working'
}

const codeOf = (text: string) => (readJson(text) as { code?: unknown } | undefined)?.code
