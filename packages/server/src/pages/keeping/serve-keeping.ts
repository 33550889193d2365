import type { Hono } from 'hono'
import { pageHeaders } from '../page-headers.ts'
import { hallScript } from './hall-script.ts'
import { ownScript } from './own-script.ts'
import { keepScript } from './keep-script.ts'
import { workerScript } from './worker-script.ts'

/** Serves what lets a page keep itself on a person's device and names what is kept, and what leaves nothing on a hall's. */
export function serveKeeping(app: Hono): void {
  for (const [path, script] of [
    ['/o/keep.js', keepScript],
    ['/o/worker.js', workerScript],
    ['/o/page.js', hallScript + ownScript],
  ] as const)
    app.get(path, (http) =>
      http.body(script, 200, {
        ...pageHeaders,
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-cache',
      }),
    )
}
