import type { Hono } from 'hono'
import { pageHeaders } from '../page-headers.ts'
import { hallScript } from '../offline/hall-script.ts'
import { listOfflineScript } from './list-offline-script.ts'
import { saveOfflineScript } from './save-offline-script.ts'
import { workerScript } from '../offline/worker-script.ts'

/** Serves what lets a page keep itself on a person's device and names what is kept, and what leaves nothing on a hall's. */
export function serveOffline(app: Hono): void {
  for (const [path, script] of [
    ['/o/keep.js', saveOfflineScript],
    ['/o/worker.js', workerScript],
    ['/o/page.js', hallScript + listOfflineScript],
  ] as const)
    app.get(path, (http) =>
      http.body(script, 200, {
        ...pageHeaders,
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-cache',
      }),
    )
}
