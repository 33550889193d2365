import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { pageLook } from './look/page-look.ts'

const version = createHash('sha256').update(pageLook).digest('base64url').slice(0, 8)
const gzipped = new Uint8Array(gzipSync(pageLook))

/** Where the look is; another look has another address, so a phone loads it once. */
export const lookAddress = `/o/page.css?v=${version}`

/** Serves the look of our own pages. */
export function serveLook(app: Hono): void {
  app.get('/o/page.css', (http) => {
    const zips = /\bgzip\b/.test(http.req.header('accept-encoding') ?? '')
    const isCurrent = http.req.query('v') === version
    return http.body(zips ? gzipped : pageLook, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      ...(zips && { 'content-encoding': 'gzip' }),
    })
  })
}
