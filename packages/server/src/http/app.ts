import { buildOpenApi } from '@transparent-office/contract/openapi'
import { Hono, type Context } from 'hono'
import { type Act, type Refusal, refuse } from '../acts/index.ts'
import { crossOrigin, guarded } from './cross-origin.ts'
import { cachedCost, plainCost } from './limits/costs.ts'
import { mayReadMetrics } from './may-read-metrics.ts'
import { problemReply } from './problem-reply.ts'
import { secureTransport } from './secure-transport.ts'
import { publicReply } from './state-reply.ts'
import { Snapshot } from './snapshot.ts'
import { networkFrom, serveAct } from './serve-act.ts'
import type { Serving } from './serving.ts'

const allowed = 'Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID'

/** Builds the HTTP side of the office: its operations, health, metrics. */
export function buildApp(
  acts: readonly Act[],
  serving: Serving,
  ready: () => Promise<boolean>,
  crowded: (http: Context, refusal: Refusal) => Response | Promise<Response>,
): Hono {
  const app = new Hono()
  if (serving.settings.publicUrl.startsWith('https:')) app.use('*', secureTransport)

  /** Takes points of whoever calls; a refusal when they are used up. */
  const charge = (http: Context, points: number) => {
    const network = networkFrom(http, serving)
    const tooMany = network && serving.limits.read({ kind: 'network', network }, points)
    if (tooMany) serving.refusals.note(429, network)
    return tooMany
  }

  // The API counts by what an operation costs, once it knows who calls.
  app.use('*', (http, next) => {
    const { path } = http.req
    if (path.startsWith('/v1/') || path === '/health/live') return next()
    const tooMany = charge(http, path.startsWith('/o/') || path === '/' ? plainCost : cachedCost)
    return tooMany ? Promise.resolve(crowded(http, tooMany)) : next()
  })

  app.use('/v1/*', async (http, next) => {
    const cors = crossOrigin(http.req.header('origin'), serving.settings.allowedOrigins)
    if (http.req.method === 'OPTIONS')
      return new Response(null, {
        status: 204,
        headers: {
          ...cors,
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': allowed,
          'access-control-max-age': '86400',
        },
      })
    await next()
    const { vary, ...others } = cors
    if (vary) http.res.headers.append('vary', vary)
    for (const [name, value] of Object.entries({ ...others, ...guarded }))
      http.res.headers.set(name, value)
    return undefined
  })

  app.get('/v1/openapi.json', (http, next) => {
    const tooMany = charge(http, 1)
    return tooMany ? Promise.resolve(problemReply(tooMany, crypto.randomUUID())) : next()
  })
  app.get('/v1/openapi.json', showOpenApi(serving.settings.publicUrl))
  for (const act of acts) serveAct(app, act, serving)
  refuseOtherMethods(app, acts, (http) => charge(http, plainCost))

  const unkept = { ...guarded, 'cache-control': 'no-store' }
  app.get('/health/live', (http) => http.json({ live: true }, 200, unkept))
  app.get('/health/ready', async (http) => {
    const isReady = await ready()
    return http.json({ ready: isReady }, isReady ? 200 : 503, unkept)
  })
  app.get('/metrics', async (http) => {
    const may = mayReadMetrics(http, serving.settings)
    if (may !== 'yes') {
      if (may === 'token-needed') serving.refusals.note(401, networkFrom(http, serving))
      return problemReply(refuse(may), crypto.randomUUID(), guarded)
    }
    const { registry } = serving.metrics
    const headers = { ...unkept, 'content-type': registry.contentType }
    return new Response(await registry.metrics(), { headers })
  })
  return app
}

/** The whole API as one document, made and compressed at the first question. */
function showOpenApi(publicUrl: string) {
  let state: Snapshot | undefined
  return (http: Context) =>
    publicReply(http, (state ??= new Snapshot(JSON.stringify(buildOpenApi(publicUrl)))))
}

/** What no operation answers: another method, or no such path. */
function refuseOtherMethods(
  app: Hono,
  acts: readonly Act[],
  charge: (http: Context) => Refusal | undefined,
): void {
  const methods = new Map<string, Set<string>>()
  for (const { operation } of acts) {
    const shape = operation.path.replaceAll(/\{\w+\}/g, '{}')
    methods.set(shape, (methods.get(shape) ?? new Set()).add(operation.method))
  }
  const patterns = [...methods].map(([shape, allow]) => ({
    pattern: new RegExp(`^/v1${shape.replaceAll('{}', '[^/]+').replaceAll('.', '\\.')}$`),
    allow: [...allow].join(', '),
  }))
  app.all('/v1/*', (http) => {
    const requestId = crypto.randomUUID()
    const tooMany = charge(http)
    if (tooMany) return problemReply(tooMany, requestId)
    const found = patterns.find(({ pattern }) => pattern.test(http.req.path))
    return found && !found.allow.includes(http.req.method)
      ? problemReply(refuse('no-such-method'), requestId, { allow: found.allow })
      : problemReply(refuse('not-found'), requestId)
  })
}
