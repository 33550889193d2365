import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { OperationName } from '@transparent-office/contract'
import { Refusal, statesTopic } from '../acts/index.ts'
import { crossOrigin, guarded } from './cross-origin.ts'
import { addressOf } from './address-of.ts'
import { cachedCost } from './limits/costs.ts'
import { networkOf } from './limits/prefix-of.ts'
import type { Serving } from './serving.ts'
import type { Snapshot } from './snapshot.ts'

/** Milliseconds for which a public state is not made again for the next who asks. */
export const microCacheMilliseconds = 50

/** What a public question was just answered with, and the operation that did. */
export interface CachedAnswer {
  readonly act: OperationName
  readonly state: Snapshot | Refusal
  /** Topics that may change it. */
  readonly topics: readonly string[]
}

const officeIn = (address: string) => /^\/v1\/offices\/([^/?]+)/.exec(address)?.[1]

/**
 * Answers a public question that was answered a moment ago with the same again, past everything else, so
 * that a crowd before the boards costs next to nothing; any other goes the whole way.
 */
export function answerFromMicroCache(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  wholeWay: () => void,
): void {
  const began = performance.now()
  const { method, url = '', headers } = request
  const office = method === 'GET' && headers.authorization === undefined && officeIn(url)
  const made = office && (serving.cache.peek(statesTopic(office), url) as CachedAnswer | undefined)
  if (!made || made.state instanceof Refusal) return wholeWay()
  const encoding = made.state.encodingFor(headers['accept-encoding']?.toString())
  const packed = encoding && made.state.compressedAlready(encoding)
  if (encoding && !packed) return wholeWay()
  const { settings, limits, metrics, clock, trust } = serving
  const remote = request.socket.remoteAddress ?? 'gone'
  const network = networkOf(addressOf(remote, headers['x-forwarded-for'], trust)!)
  /* guard answers-again-are-counted */ if (limits.read({ kind: 'network', network }, cachedCost))
    return wholeWay() /* end guard */
  const { act, state } = made
  const known = state.isKnown(headers['if-none-match'])
  const status = known ? 304 : 200
  const { at, rate } = clock.now()
  const { vary, ...cors } = crossOrigin(headers.origin, settings.allowedOrigins)
  response.writeHead(status, {
    ...cors,
    ...guarded,
    vary: vary ? `Accept-Encoding, ${vary}` : 'Accept-Encoding',
    'x-request-id': randomUUID(),
    'office-time': `${at.toISOString()}; rate=${rate}`,
    etag: `"${state.versionAs(encoding)}"`,
    'cache-control': 'no-cache',
    'content-type': 'application/json; charset=utf-8',
    ...(!known && { 'content-length': (packed ?? state.bytes).length }),
    ...(!known && encoding && { 'content-encoding': encoding }),
  })
  if (known) response.end()
  else if (packed) response.end(packed)
  // In Latin letters it goes out in one piece with the headers.
  else response.end(state.wire, 'latin1')
  metrics.calls.inc({ operation: act, status })
  metrics.seconds.observe({ operation: act }, (performance.now() - began) / 1000)
}
