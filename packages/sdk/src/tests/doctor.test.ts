import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { examine, examinePage } from '../doctor/examine.ts'
import { readPage } from '../doctor/page.ts'
import { hostileOffice, type Answer } from './hostile-office.ts'

type Server = Awaited<ReturnType<typeof hostileOffice>>

const code = 'export const loader = 1'
const finder = '<to-office office="prozore"><to-service-finder></to-service-finder></to-office>'
const cors = { 'access-control-allow-origin': '*' }
const allowed = 'Authorization, Content-Type, Idempotency-Key'

let host: Server
let city: Server
let page: { html: string; headers: Record<string, string>; status: number }
/** Answers of the office by path that differ from those of one that works. */
let differing: Record<string, Answer>

const works: Answer = async (response, received) => {
  const { method, path } = received
  const own = differing[`${method} ${path}`]
  if (own) return own(response, received)
  if (method === 'OPTIONS')
    return void response.writeHead(204, { ...cors, 'access-control-allow-headers': allowed }).end()
  const isLoader = path.endsWith('/loader.js')
  const known = isLoader || path === '/v1/offices/prozore'
  response.writeHead(known ? 200 : 404, {
    ...cors,
    'content-type': isLoader ? 'text/javascript' : 'application/json',
  })
  response.end(
    isLoader ? code : JSON.stringify(known ? { id: 'prozore' } : { code: 'no-such-office' }),
  )
}

before(async () => {
  city = await hostileOffice(works)
  host = await hostileOffice((response) => {
    response.writeHead(page.status, { 'content-type': 'text/html', ...page.headers })
    response.end(page.html)
  })
})
after(() => {
  city.close()
  host.close()
})
beforeEach(() => {
  page = { html: script() + finder, headers: {}, status: 200 }
  differing = {}
})

const loaderAt = (folder = '0.1.0-1f2e3d4c/') => `${city.connection.url}/embed/${folder}loader.js`
const script = (more = '', address = loaderAt()) =>
  `<script type="module" src="${address}" ${more}></script>`
const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

/** Reads the page as the doctor does, and wants just these sentences, by their beginning. */
async function says(...wanted: RegExp[]) {
  const found = await examine(new URL(host.connection.url))
  assert.equal(found.length, wanted.length, found.join('\n'))
  for (const [at, pattern] of wanted.entries()) assert.match(found[at]!, pattern)
}
const withPolicy = (policy: string) => {
  page.headers = { 'content-security-policy': policy }
}

test('a page that works gets no sentence, also under a strict policy', async () => {
  page.html = script(`integrity="${hashOf(code)}" crossorigin="anonymous"`) + finder
  await says()
  const { url } = city.connection
  for (const policy of [
    `default-src 'self'; script-src 'self' ${url}; connect-src ${url}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
    `default-src http:`,
    `script-src *; connect-src ${url}/v1/`,
    `script-src 'none'; script-src-elem ${url}/embed/; connect-src http://127.0.0.1:*`,
  ]) {
    withPolicy(policy)
    await says()
  }
  page.html = script('nonce="abc"') + finder
  withPolicy(`script-src 'nonce-abc' 'strict-dynamic'`)
  await says()
})

test('no loader, no widget, a second version', async () => {
  page.html = finder
  await says(/^The loader is missing/, /does not say where its office is/)
  page.html = '<h1>City</h1>'
  await says(/^There is no widget/)
  page.html = script()
  await says(/^The loader is there, but no widget/)
  page.html = script() + script() + finder
  await says()
  page.html = script() + script('', loaderAt('0.2.0-aaaa/')) + finder
  await says(/^Two versions: .*0\.1\.0-1f2e3d4c.* and .*0\.2\.0-aaaa/)
  page.html = `<!-- ${script()} --><template>${script()}</template>${finder}`
  await says(/^The loader is missing/, /where its office is/)
})

test('a page whose own script brings the widgets needs no loader', async () => {
  const url = city.connection.url
  page.html = `<script>Symbol.for('transparent-office.url')</script>
    <to-service-finder url="${url}" office=prozore></to-service-finder>`
  await says()
  page.html = page.html.replace('transparent-office.url', 'other')
  await says(/^The loader is missing/)
})

test('a loader that can not run', async () => {
  page.html = script().replace('type="module"', '') + finder
  await says(/lacks type="module"/)
  page.html = script(`integrity='${hashOf('other code')}' crossorigin`) + finder
  await says(/^Integrity: /)
  page.html = script() + finder
  const path = `GET ${new URL(loaderAt()).pathname}`
  differing[path] = (response) => void response.writeHead(404, cors).end()
  await says(/^There is no loader \(404\)/)
  differing[path] = (response) =>
    void response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end(code)
  await says(/comes as "text\/html", not as a script/)
  differing[path] = (response) =>
    void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code)
  await says(/^CORS: the loader's answer/)
  differing[path] = (response) => void response.destroy()
  await says(/^The loader's server can't be reached/)
})

test('policies that are in the way', async () => {
  const { url } = city.connection
  withPolicy(`script-src 'self'; connect-src ${url}`)
  await says(/^CSP: script-src does not allow the loader/)
  withPolicy(`script-src ${loaderAt()}; connect-src ${url}`)
  await says(/^CSP: script-src allows the loader but not the widgets' files/)
  withPolicy(`script-src 'nonce-abc' ${url} 'strict-dynamic'; connect-src ${url}`)
  await says(/^CSP: script-src does not allow the loader/)
  withPolicy(`script-src ${url}; connect-src 'self' https://elsewhere.example`)
  await says(/^CSP: connect-src does not allow questions/)
  withPolicy(`default-src 'self'`)
  await says(/^CSP: default-src .* loader/, /^CSP: default-src .* questions/)
  withPolicy(`default-src *, connect-src 'none'`)
  await says(/^CSP: connect-src/)
  withPolicy(`require-trusted-types-for 'script'; trusted-types theirs`)
  await says(/^CSP: trusted-types .* trusted-types theirs lit-html 'allow-duplicates'$/)
  page.headers = {}
  page.html = `<meta http-equiv=Content-Security-Policy content="connect-src &#39;self&#39;">${page.html}`
  await says(/^CSP: connect-src/)
})

test('a wrong office, a wrong url, an office that can not be read', async () => {
  page.html = script() + finder.replaceAll('prozore', 'prozora')
  await says(/^Wrong office: there is no office "prozora" at http/)
  page.html = script() + '<to-ticket-booking></to-ticket-booking>'
  await says(/^<to-ticket-booking> does not say which office/)
  const officeAt = (url: string) =>
    `${script()}<to-office office=prozore url="${url}"><to-ticket></to-ticket></to-office>`
  page.html = officeAt('http://127.0.0.1:9')
  await says(/^Wrong url\? Nothing answers/)
  page.html = officeAt('http://')
  await says(/^Wrong url: "http:\/\/" is not an address/)
  page.html = officeAt(host.connection.url)
  await says(/^Wrong url: what answers at .* is not an office/)

  page.html = script() + finder
  const path = 'GET /v1/offices/prozore'
  const answer =
    (status: number, headers: Record<string, string>): Answer =>
    (response) =>
      void response.writeHead(status, headers).end('{"id":"prozore"}')
  differing[path] = answer(200, {})
  await says(/^CORS: the office's answers lack/)
  differing[path] = answer(503, cors)
  await says(/^The office does not work now \(503\)/)
  delete differing[path]
  differing['OPTIONS /v1/offices/prozore/bookings'] = answer(204, {
    ...cors,
    'access-control-allow-headers': '*',
  })
  await says(/^CORS: the office's preflight answer does not allow authorization,/)
})

test('mixed content', async () => {
  const html = `${script('', 'http://office.example/embed/loader.js')}${finder}
    <to-ticket url="${city.connection.url}" office=prozore></to-ticket>`
  const found = await examinePage(readPage(new URL('https://city.example/'), html, null))
  assert.equal(found.length, 2, found.join('\n'))
  assert.match(found[0]!, /^Mixed content: the page is https, the loader is http/)
  assert.match(found[1]!, /^Mixed content: the page is https, the office's url is http/)
})

test('no page', async () => {
  page.status = 404
  await says(/^There is no page \(404\)/)
  assert.match((await examine(new URL('http://127.0.0.1:9'))).join(), /^The page can't be reached/)
})

test('the command says each sentence in a line, and ends with 1 when something is in the way', async () => {
  const main = resolve(import.meta.dirname, '../doctor/main.ts')
  const run = (...words: string[]) =>
    new Promise<[code: unknown, said: string]>((done) =>
      execFile(process.execPath, [main, ...words], (error, said) => done([error?.code ?? 0, said])),
    )
  const { url } = host.connection
  assert.deepEqual(await run('doctor', url), [
    0,
    '✓ Nothing stands in the way of the widgets on this page.\n',
  ])
  page.html = finder
  const [code, said] = await run('doctor', url)
  assert.equal(code, 1)
  assert.match(said, /^✗ The loader is missing.*\n✗ <to-service-finder> does not say where/)
  assert.deepEqual([(await run('doctor'))[0], (await run('doctor', 'city'))[0]], [1, 1])
})
