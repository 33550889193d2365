import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { Hono } from 'hono'
import { keepEmbedVersion } from './embed-versions.ts'
import { serveEmbed } from './serve-embed.ts'

let folder: string
let built: string
let versions: string
let app: Hono

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embed-'))
  built = join(folder, 'built')
  versions = join(folder, 'data/embed')
  app = new Hono()
  serveEmbed(app, {
    built,
    versions,
    publicUrl: 'https://city.example',
    nameOffice: async () => 'lypove',
  })
})
afterEach(() => rm(folder, { recursive: true }))

/** What a build leaves, and a server then started on a day. */
async function start(version: string, on: string): Promise<void> {
  await rm(built, { recursive: true, force: true })
  await mkdir(join(built, version), { recursive: true })
  await writeFile(join(built, version, 'loader.js'), `load('${version}')`)
  await writeFile(join(built, version, 'shared.js'), `share('${version}')`)
  await writeFile(join(built, 'loader.js'), `load('newest: ${version}')`)
  await writeFile(join(built, 'current.txt'), version)
  await writeFile(
    join(built, 'snippet.txt'),
    `https://office.example/embed/${version}/ office="prozore"`,
  )
  await keepEmbedVersion(built, versions, new Date(on))
}

const ask = (path: string) => app.request(`/embed/${path}`)
const integrityOf = async (path: string) =>
  createHash('sha384')
    .update(await (await ask(path)).text())
    .digest('base64')

const old = '0.1.0-aaaaaaaa'
const next = '0.2.0-bbbbbbbb'

test('after an upgrade the old address gives the same bytes, still kept for ever', async () => {
  await start(old, '2026-11-25')
  const before = await integrityOf(`${old}/loader.js`)
  await start(next, '2026-12-01')
  assert.equal(await integrityOf(`${old}/loader.js`), before)
  for (const path of [`${old}/loader.js`, `${old}/shared.js`, `${next}/loader.js`]) {
    const { headers } = await ask(path)
    assert.match(headers.get('cache-control')!, /immutable/, path)
    assert.equal(headers.get('access-control-allow-origin'), '*', path)
  }
  const newest = await ask('loader.js')
  assert.equal(await newest.text(), `load('newest: ${next}')`)
  assert.equal(newest.headers.get('cache-control'), 'no-cache')
})

test('a version is served for 24 months after it was replaced, however long it was current', async () => {
  await start(old, '2024-01-01')
  await start(old, '2024-06-01')
  await start(next, '2026-12-01')
  await start(next, '2028-11-30')
  assert.equal((await ask(`${old}/loader.js`)).status, 200)
  await start(next, '2028-12-02')
  assert.equal((await ask(`${old}/loader.js`)).status, 404)
  assert.equal((await ask(`${next}/loader.js`)).status, 200)
})

test('a version that came back is current again', async () => {
  await start(old, '2026-01-01')
  await start(next, '2026-02-01')
  await start(old, '2026-03-01')
  await start(next, '2028-02-15')
  assert.equal((await ask(`${old}/loader.js`)).status, 200)
})

test('a copy that a power cut left half done is made anew', async () => {
  await mkdir(join(versions, '.copying'), { recursive: true })
  await writeFile(join(versions, '.copying/half.js'), 'half')
  await start(old, '2026-11-25')
  assert.deepEqual((await readdir(join(versions, old))).sort(), ['loader.js', 'shared.js'])
})

test('an unknown version is not there, and any page may learn it', async () => {
  await start(old, '2026-11-25')
  await writeFile(join(folder, 'data/secret.key'), 'secret')
  for (const path of [
    '9.9.9-cccccccc/loader.js',
    `${old}/nothing.js`,
    '.replaced.json',
    '../secret.key',
    `${old}/../../secret.key`,
    `${old}/..%2f..%2fsecret.key`,
    `${old}/%2e%2e/%2e%2e/secret.key`,
    '..%2fsecret.key',
  ]) {
    const answer = await ask(path)
    assert.equal(answer.status, 404, path)
    if (new URL(path, 'http://a/embed/').pathname.startsWith('/embed/'))
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path)
    assert.doesNotMatch(await answer.text(), /secret$/, path)
  }
})

test('a letter of the folder written as its number names the same file', async () => {
  await start(old, '2026-11-25')
  const answer = await ask('0.1.0-aaaaaaa%61/loader.js')
  assert.equal(await answer.text(), `load('${old}')`)
  assert.match(answer.headers.get('cache-control')!, /immutable/)
})

test('the snippet names this office and its own address', async () => {
  await start(old, '2026-11-25')
  const answer = await ask('snippet.txt')
  assert.equal(await answer.text(), `https://city.example/embed/${old}/ office="lypove"`)
  assert.match(answer.headers.get('content-type')!, /^text\/plain/)
})
