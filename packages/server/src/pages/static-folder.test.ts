import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { serveFolder } from './static-folder.ts'

let folder: string
const app = new Hono()

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  await mkdir(join(folder, 'embed/.git'), { recursive: true })
  await mkdir(join(folder, 'embed/0.1.0-1f2e3d4c'), { recursive: true })
  await writeFile(join(folder, 'secret.key'), 'secret')
  await writeFile(join(folder, 'embed/.git/config'), 'secret')
  await writeFile(join(folder, 'embed/loader.js'), 'load()')
  await writeFile(join(folder, 'embed/loader.js.br'), 'compressed')
  await writeFile(join(folder, 'embed/0.1.0-1f2e3d4c/ticket-booking.js'), 'book()')
  await writeFile(join(folder, 'embed/index.html'), '<p>here</p>')
  serveFolder(app, '/embed/', join(folder, 'embed'), { 'x-mark': 'embed' })
  serveFolder(app, '/absent/', join(folder, 'absent'), {})
})
after(() => rm(folder, { recursive: true }))

test('a file comes with its type, its headers and an ETag that saves the second load', async () => {
  const first = await app.request('/embed/loader.js')
  assert.equal(await first.text(), 'load()')
  assert.match(first.headers.get('content-type')!, /^text\/javascript/)
  assert.equal(first.headers.get('x-mark'), 'embed')
  assert.equal(first.headers.get('cache-control'), 'no-cache')
  const again = await app.request('/embed/loader.js', {
    headers: { 'if-none-match': first.headers.get('etag')! },
  })
  assert.equal(again.status, 304)
})

test('what lies in a folder named after its content is kept for ever', async () => {
  const chunk = await app.request('/embed/0.1.0-1f2e3d4c/ticket-booking.js')
  assert.match(chunk.headers.get('cache-control')!, /immutable/)
})

test('a compressed file beside it is taken by who can read it', async () => {
  const small = await app.request('/embed/loader.js', { headers: { 'accept-encoding': 'br' } })
  assert.equal(small.headers.get('content-encoding'), 'br')
  assert.equal(await small.text(), 'compressed')
})

test('nothing outside the folder and no dotfile is served', async () => {
  for (const path of [
    '/embed/../secret.key',
    '/embed/%2e%2e/secret.key',
    '/embed/..%2fsecret.key',
    '/embed/%2e%2e%2fsecret.key',
    '/embed//../secret.key',
    '/embed/..%5csecret.key',
    '/embed/.git/config',
    '/embed/%2egit/config',
    '/embed/nothing.js',
    '/absent/loader.js',
    '/absent',
  ]) {
    const answer = await app.request(path)
    assert.equal(answer.status, 404, path)
    assert.doesNotMatch(await answer.text(), /secret$/, path)
  }
})

test('a folder is reached without its slash, too', async () => {
  assert.equal((await app.request('/embed')).headers.get('location'), '/embed/')
  assert.equal(await (await app.request('/embed/')).text(), '<p>here</p>')
})
