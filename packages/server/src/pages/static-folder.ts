import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'

const hasDotfile = (path: string) => /(^|\/)(\.|%2e)/i.test(path)

/** A folder named after its content may be kept for ever: `/embed/0.1.0-1f2e3d4c/`. */
const isImmutable = (path: string) => /\/\d+\.\d+\.\d+-[0-9a-f]{8}\//.test(path)

/**
 * Serves the files of a folder below a path, with an ETag each. A folder that is not there, a
 * dotfile or an unknown name is left to the next in line.
 */
export function serveFolder(
  app: Hono,
  prefix: string,
  folder: string,
  headers: Readonly<Record<string, string>>,
): void {
  let files: MiddlewareHandler | undefined
  const serve: MiddlewareHandler = async (http, next) => {
    if (hasDotfile(http.req.path)) return next()
    if (!files && !existsSync(folder)) return next()
    files ??= serveStatic({
      root: folder,
      precompressed: true,
      rewriteRequestPath: (path) => path.slice(prefix.length - 1),
    })
    return files(http, next)
  }
  const mark: MiddlewareHandler = async (http, next) => {
    await next()
    if (!http.res.ok && http.res.status !== 304) return
    for (const [name, value] of Object.entries(headers)) http.res.headers.set(name, value)
    const cacheControl = isImmutable(http.req.path)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache'
    http.res.headers.set('cache-control', cacheControl)
  }
  // Without the slash a page's own files would be looked for beside its folder.
  if (prefix !== '/')
    app.get(prefix.slice(0, -1), (http, next) =>
      existsSync(folder) && http.req.path !== prefix
        ? Promise.resolve(http.redirect(prefix, 301))
        : next(),
    )
  app.on(['GET', 'HEAD'], `${prefix}*`, mark, compress(), etag(), serve)
}
