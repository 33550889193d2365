import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'puppeteer-core'
import { startServer } from '../../../server/src/testing/test-servers.ts'
import { launch } from '../embed/drive-browser.ts'
import { snippetTag, strictPolicy } from '../embed/embed-site.ts'
import { bundlePeer, installPeers, peers } from './peers.ts'

/*
 * npm run bench -- load: what a page loads with each widget and with public peers, and when the first
 * thing a person can use is drawn, on a slow phone: 1.6 Mbit/s, 150 ms a round trip, a processor four
 * times slower. One run, interleaved, medians of three.
 */

const runs = 3
const slow4G = { download: (1.6e6 / 8) * 0.9, upload: (750e3 / 8) * 0.9, latency: 150 }
const slower = 4
const patience = 15_000

interface Contender {
  readonly name: string
  readonly body: string
  readonly drawn: string
  readonly policy: string
  readonly files: Readonly<Record<string, string>>
}

interface Measured {
  readonly bytes: number
  /** Bytes of answers that scripts asked for. */
  readonly data: number
  readonly requests: number
  readonly ready: number
}

const frame = (tag: string) =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('.frame')`

/** Each of our widgets alone, then all of them, as a page of a city embeds them. */
function own(office: string): Contender[] {
  const tags = ['service-finder', 'ticket-booking', 'application-status', 'satisfaction-rating']
  const page = (name: string, inside: readonly string[]): Contender => ({
    name,
    body: `${snippetTag(office)}<to-office office="prozore">${inside.map((tag) => `<to-${tag}></to-${tag}>`).join('')}</to-office>`,
    drawn: inside.map((tag) => frame(`to-${tag}`)).join(' && '),
    policy: strictPolicy(office),
    files: {},
  })
  return [...tags.map((tag) => page(`to-${tag}`, [tag])), page('all four', tags)]
}

async function others(folder: string): Promise<Contender[]> {
  return Promise.all(
    peers.map(async ({ name, package: id, files, bundle, body, drawn }) => {
      const root = join(folder, 'node_modules', id.replace(/@[\d.]+$/, ''))
      const read = Object.entries(files).map(([path, file]) => [
        path,
        readFileSync(join(root, file), 'utf8'),
      ])
      return {
        name,
        body,
        drawn,
        policy: `default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
        files: {
          ...(Object.fromEntries(read) as Record<string, string>),
          ...(bundle && { '/peer.js': await bundlePeer(folder, bundle) }),
          '/start.js': `new OpenForms.OpenForm(document.querySelector('#form'), { baseUrl: location.origin + '/api/v2/', formId: 'visit', basePath: '/' }).init()`,
        },
      }
    }),
  )
}

/** Serves one contender's page at a time, files in Brotli as any good server does. */
async function openHost() {
  let shown: Contender | undefined
  let strict = false
  const packed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!
    const file = shown?.files[path]
    if (file !== undefined) {
      const key = shown!.name + path
      if (!packed.has(key)) packed.set(key, brotliCompressSync(file))
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' })
      return response.end(packed.get(key))
    }
    if (path !== '/') return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(strict && { 'content-security-policy': shown!.policy }),
    })
    return response.end(
      `<!doctype html><html lang="uk"><title>Місто</title><body><h1>Місто</h1>${shown!.body}`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show: (contender: Contender, withPolicy: boolean) => {
      shown = contender
      strict = withPolicy
    },
    close: () => server.close(),
  }
}

type Host = Awaited<ReturnType<typeof openHost>>

async function measure(browser: Browser, host: Host, contender: Contender): Promise<Measured> {
  host.show(contender, false)
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const devtools = await page.createCDPSession()
  await devtools.send('Network.enable')
  const counted = new Set<string>()
  const asked = new Set<string>()
  let bytes = 0
  let data = 0
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (['Script', 'Stylesheet', 'Font'].includes(type) && response.status === 200)
      counted.add(requestId)
    if (['Fetch', 'XHR'].includes(type)) asked.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength
    if (asked.has(requestId)) data += encodedDataLength
  })
  await page.emulateNetworkConditions(slow4G)
  await page.emulateCPUThrottling(slower)
  await page.evaluateOnNewDocument(
    `{ const look = () => (${contender.drawn}) ? (globalThis.readyAt = performance.now()) : requestAnimationFrame(look); requestAnimationFrame(look) }`,
  )
  await page.goto(host.address, { waitUntil: 'domcontentloaded', timeout: 60_000 })
  const ready = (await page
    .waitForFunction('globalThis.readyAt', { timeout: patience })
    .then((found) => found.jsonValue())
    .catch(() => Infinity)) as number
  await page.waitForNetworkIdle({ idleTime: 1000, timeout: 5000 }).catch(() => {})
  await context.close()
  return { bytes, data, requests: counted.size, ready }
}

/** How often a strict policy was broken until the page rested. */
async function reports(browser: Browser, host: Host, contender: Contender): Promise<number> {
  host.show(contender, true)
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.evaluateOnNewDocument(
    `globalThis.broken = 0; addEventListener('securitypolicyviolation', () => globalThis.broken++)`,
  )
  await page.goto(host.address, { timeout: 60_000 })
  await new Promise((done) => setTimeout(done, 2500))
  const broken = (await page.evaluate('globalThis.broken')) as number
  await context.close()
  return broken
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

export async function benchLoad(): Promise<void> {
  const installed = installPeers()
  if ('missing' in installed) console.log(`Without peers: ${installed.missing}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'office-load-'))
  const office = await startServer('demo', { DATA_DIR: dataDir })
  const host = await openHost()
  const browser = await launch('chromium')
  try {
    const contenders = [
      ...own(office.url),
      ...('folder' in installed ? await others(installed.folder) : []),
    ]
    const found = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]))
    for (let run = 0; run < runs; run++)
      for (const contender of contenders)
        found.get(contender.name)!.push(await measure(browser, host, contender))
    const rows: Record<string, object> = {}
    for (const contender of contenders) {
      const all = found.get(contender.name)!
      const ready = median(all.map((one) => one.ready))
      rows[contender.name] = {
        'kB on the wire': Math.round(median(all.map(({ bytes }) => bytes)) / 100) / 10,
        'data, kB': Math.round(median(all.map(({ data }) => data)) / 100) / 10,
        requests: median(all.map(({ requests }) => requests)),
        'ready, s': Number.isFinite(ready)
          ? Math.round(ready / 10) / 100
          : `not in ${patience / 1000}`,
        'policy broken': await reports(browser, host, contender),
      }
    }
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
    }).trim()
    console.log(
      `\nLoading, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, commit ${commit}: 1.6 Mbit/s, 150 ms, CPU ×${slower}, medians of ${runs}`,
    )
    console.table(rows)
    console.log(
      'Bytes are scripts, styles and fonts with their headers; data is what they ask for until they rest.',
    )
    console.log(
      'cal.com’s frame and Open Forms’ backend are not here: what they load besides is not counted.',
    )
  } finally {
    await browser.close()
    host.close()
    await office.stop()
    rmSync(dataDir, { recursive: true, force: true })
    if ('close' in installed) installed.close()
  }
}
