import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'

const dist = resolve(import.meta.dirname, '../../../widgets/dist/embed')

/** Folder of the version that was built last. */
export const current = readFileSync(resolve(dist, 'current.txt'), 'utf8')

/** What pages load, by name. */
export const embedded = (file: string): string => readFileSync(resolve(dist, current, file), 'utf8')

/** An office's server that hands out the built files, and a page of somebody who embeds them. */
export interface EmbedSite {
  readonly office: string
  readonly host: string
  /** Addresses the office was asked for, the widgets' questions left out. */
  readonly asked: string[]
  /** Spoils files on the way: what they become; nothing: the connection is cut. */
  spoil: (path: string, text: string) => string | undefined
  /** The host's page and its policy; files of its own by path. */
  html: string
  policy: string | undefined
  files: Record<string, string>
  close: () => Promise<void>
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export async function openSite(): Promise<EmbedSite> {
  const asked: string[] = []
  const files = createServer((request, response) => {
    const { pathname, search } = new URL(request.url!, 'http://office')
    const path = decodeURIComponent(pathname)
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }
    // The office itself says nothing here: only its files matter.
    if (!path.startsWith('/embed/')) return
    asked.push(pathname.replace('/embed/', '') + search)
    // Any other version is the same files by another address.
    const file = path.replace('/embed/', '').replace(/^\d[^/]+/, current)
    try {
      const text = site.spoil(
        file.replace(`${current}/`, ''),
        readFileSync(resolve(dist, file), 'utf8'),
      )
      return text === undefined
        ? request.socket.destroy()
        : response.writeHead(200, headers).end(text)
    } catch {
      return response.writeHead(404, headers).end()
    }
  })
  const pages = createServer((request, response) => {
    const file = site.files[request.url!]
    if (file !== undefined)
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(file)
    return response
      .writeHead(request.url === '/' ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        ...(site.policy && { 'content-security-policy': site.policy }),
      })
      .end(`<!doctype html><html lang="uk"><title>Місто</title><body>${site.html}`)
  })
  const site: EmbedSite = {
    office: await listen(files),
    host: await listen(pages),
    asked,
    spoil: (_path, text) => text,
    html: '',
    policy: undefined,
    files: {},
    close: async () => {
      for (const server of [files, pages]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
  return site
}

/** What the widgets' README asks a strict page for, and nothing more. */
export const strictPolicy = (office: string): string =>
  `default-src 'self'; script-src 'self' ${office}; connect-src ${office}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`

/** The lines of the snippet that ask for these files early. */
export const earlyLinks = (office: string, files: readonly string[]): string =>
  readFileSync(resolve(dist, 'snippet.txt'), 'utf8')
    .replaceAll('https://office.example', office)
    .split('\n')
    .filter((line) => files.some((file) => line.includes(`/${file}"`)))
    .join('')

/** The script tag as the build wrote it, from this office. */
export function snippetTag(office: string): string {
  const snippet = readFileSync(resolve(dist, 'snippet.txt'), 'utf8')
  return snippet
    .slice(0, snippet.indexOf('</script>') + 9)
    .replaceAll('https://office.example', office)
}
