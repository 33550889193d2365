import type { Hono } from 'hono'
import { pageHeaders } from '../page-headers.ts'
import { hallScript } from './hall-script.ts'
import { pageScript } from './page-script.ts'
import { workerScript } from './worker-script.ts'

/** Serves what lets a page keep itself on a person's device, and what leaves nothing on a hall's. */
export function serveKeeping(app: Hono): void {
  for (const [path, script] of [
    ['/o/keep.js', pageScript],
    ['/o/worker.js', workerScript],
    ['/o/hall.js', hallScript],
  ] as const)
    app.get(path, (http) =>
      http.body(script, 200, {
        ...pageHeaders,
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-cache',
      }),
    )
}
