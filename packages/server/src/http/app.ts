import { buildOpenApi } from '@transparent-office/contract/openapi'
import { Hono, type Context } from 'hono'
import type { Act } from './act.ts'
import { crossOrigin, guarded } from './cross-origin.ts'
import { keptCost, plainCost } from './limits/cost-of.ts'
import { problemReply } from './problem-reply.ts'
import { refuse, type Refusal } from './refusal.ts'
import { networkFrom, serveAct, type Serving } from './serve-act.ts'

const allowed = 'Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID'

/** Builds the HTTP side of the office: its operations, health, metrics. */
export function buildApp(
  acts: readonly Act[],
  serving: Serving,
  ready: () => Promise<boolean>,
  crowded: (http: Context, refusal: Refusal) => Response | Promise<Response>,
): Hono {
  const app = new Hono()

  // The API counts by what an operation costs, once it knows who calls.
  app.use('*', (http, next) => {
    const { path } = http.req
    if (path.startsWith('/v1/') || path === '/health/live') return next()
    const network = networkFrom(http, serving)
    const cost = path.startsWith('/o/') || path === '/' ? plainCost : keptCost
    const tooMany = network && serving.limits.read({ kind: 'network', network }, cost)
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
    for (const [name, value] of Object.entries({ ...cors, ...guarded }))
      http.res.headers.set(name, value)
    return undefined
  })

  app.get('/v1/openapi.json', (http, next) => {
    const network = networkFrom(http, serving)
    const tooMany = network && serving.limits.read({ kind: 'network', network }, 1)
    return tooMany ? Promise.resolve(problemReply(tooMany, crypto.randomUUID())) : next()
  })
  app.get('/v1/openapi.json', showOpenApi())
  for (const act of acts) serveAct(app, act, serving)
  refuseOtherMethods(app, acts, serving)

  app.get('/health/live', (http) => http.json({ live: true }))
  app.get('/health/ready', async (http) =>
    (await ready()) ? http.json({ ready: true }) : http.json({ ready: false }, 503),
  )
  app.get(
    '/metrics',
    async () =>
      new Response(await serving.metrics.registry.metrics(), {
        headers: { 'content-type': serving.metrics.registry.contentType },
      }),
  )
  return app
}

/** The whole API as one document, made at the first question. */
function showOpenApi() {
  let json: string | undefined
  return (http: Context) =>
    http.body((json ??= JSON.stringify(buildOpenApi())), 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    })
}

/** What no operation answers: another method, or no such path. */
function refuseOtherMethods(app: Hono, acts: readonly Act[], serving: Serving): void {
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
    const network = networkFrom(http, serving)
    const tooMany = network && serving.limits.read({ kind: 'network', network }, plainCost)
    if (tooMany) return problemReply(tooMany, requestId)
    const found = patterns.find(({ pattern }) => pattern.test(http.req.path))
    return found && !found.allow.includes(http.req.method)
      ? problemReply(refuse('no-such-method'), requestId, { allow: found.allow })
      : problemReply(refuse('not-found'), requestId)
  })
}
