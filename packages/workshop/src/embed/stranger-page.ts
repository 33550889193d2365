import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stranger's page around the widgets. */
export interface StrangerPage {
  readonly title: string
  /** What the page does to everything on it. */
  readonly css?: string
  /** A script that runs before all others. */
  readonly script?: string
  /** Attributes of `html`. */
  readonly html?: string
  readonly policy?: string
  /** Width of its window, in pixels of the page; 390 where nothing is said. */
  readonly width?: number
  /** What its visitor's system asks for, by media feature. */
  readonly media?: Readonly<Record<string, string>>
}

/** Serves a page of somebody else, with what the test puts into it. */
export async function servePage(): Promise<{
  readonly address: string
  show: (page: StrangerPage, body: string) => void
  close: () => void
}> {
  let shown: [StrangerPage, string] = [{ title: '' }, '']
  const server = createServer((request, response) => {
    const [page, body] = shown
    const own: Record<string, [type: string, text: string]> = {
      '/page.css': ['text/css', page.css ?? ''],
      '/page.js': ['text/javascript', page.script ?? ''],
    }
    const file = own[request.url!]
    if (file) return response.writeHead(200, { 'content-type': file[0] }).end(file[1])
    if (!request.url!.startsWith('/?') && request.url !== '/') return response.writeHead(404).end()
    return response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(page.policy && { 'content-security-policy': page.policy }),
      })
      .end(
        `<!doctype html><html lang="uk" ${page.html ?? ''}><head><title>Місто</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"><script src="/page.js"></script></head><body><main><h1>Місто</h1>${body}</main></body></html>`,
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show: (page, body) => (shown = [page, body]),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
