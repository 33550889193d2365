import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import type { Browser } from 'playwright-core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { openBrowser } from '../browser.ts'
import { packAll, published } from '../pack/pack-all.ts'
import { installPacked } from './install-packed.ts'

const run = promisify(execFile)

let folder: string
let packed: Record<string, string>
before(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), 'packed-')))
  packed = await packAll(folder)
  await installPacked(folder, packed)
})
after(() => rm(folder, { recursive: true, force: true }))

/** Runs a program that was installed with the projects. */
const installed = (path: string, ...words: string[]) =>
  run(process.execPath, [join(folder, 'node_modules', path), ...words], { cwd: folder }).catch(
    (error: { stdout: string; stderr: string }) => assert.fail(error.stdout + error.stderr),
  )

/** This Node, and any other that the machine has. */
const nodes = [
  process.execPath,
  ...new Set(
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .filter((one) => !one.includes('node_modules'))
      .map((one) => join(one, process.platform === 'win32' ? 'node.exe' : 'node'))
      .filter((one) => existsSync(one))
      .map((one) => realpathSync(one)),
  ),
]

for (const name of published) {
  test(`${name}: publint finds nothing`, async () => {
    const tarball = readFileSync(packed[`@transparent-office/${name}`]!)
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(tarball).buffer },
      strict: true,
    })
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg as never)),
      [],
    )
  })

  test(`${name}: its types are found wherever its modules are`, async () => {
    const tarball = new Uint8Array(readFileSync(packed[`@transparent-office/${name}`]!))
    const result = await checkPackage(createPackageFromTarballData(tarball))
    assert.ok(result.types)
    // It has ES modules alone.
    const problems = result.problems.filter(
      (one) => !('resolutionKind' in one) || !['node10', 'node16-cjs'].includes(one.resolutionKind),
    )
    assert.deepEqual(problems, [])
  })
}

for (const node of nodes)
  test(`plain ES modules on ${node}: finds, books, is refused, watches; the doctor runs`, async () => {
    const { stdout } = await run(node, [join(folder, 'plain-node/book.mjs')])
    assert.deepEqual(JSON.parse(stdout), ['2026-11-24', '09:15', true, 'А-017', 2])
    const doctor = join(folder, 'node_modules/@transparent-office/sdk/dist/doctor/main.js')
    await assert.rejects(run(node, [doctor, 'doctor', 'http://127.0.0.1:9']), {
      code: 1,
      stdout: /^✗ The page can't be reached \(bad port\)/,
    })
  })

test('React renders the wrappers on a server: tags, attributes, the plain link, no token', async () => {
  const { stdout } = await run(process.execPath, [join(folder, 'plain-node/render.mjs')])
  assert.equal(
    stdout.trim(),
    '<to-office office="prozore"><to-service-finder in-url=""><a href="/o/prozore/">Послуги</a></to-service-finder><to-satisfaction-rating tablet=""></to-satisfaction-rating></to-office>',
  )
})

test('the doctor is started by the name of the package', async () => {
  const words = ['exec', '--offline', '--', '@transparent-office/sdk', 'doctor']
  await assert.rejects(run('npm', words, { cwd: folder }), { code: 1, stdout: /^Use it so: npx/ })
})

for (const resolution of ['node16', 'bundler'])
  test(`TypeScript with ${resolution} finds every type and every mistake`, async () => {
    const { stdout } = await installed(
      'typescript/bin/tsc',
      '-p',
      `types/tsconfig.${resolution}.json`,
    )
    assert.equal(stdout, '')
  })

test('Vite, React and TypeScript: a fresh project books with full types, on the page and in a worker', async () => {
  await installed('typescript/bin/tsc', '-p', 'vite-react')
  await installed('vite/bin/vite.js', 'build', 'vite-react', '--logLevel', 'error')
  const server = await serve(join(folder, 'vite-react/dist'))
  let browser: Browser | undefined
  try {
    browser = await openBrowser()
    const page = await browser.newPage()
    const wrong: string[] = []
    page.on('pageerror', ({ message }) => wrong.push(message))
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`)
    assert.equal(await page.locator('#on-page').textContent(), '2026-11-24 09:15')
    assert.equal(await page.locator('#in-worker').textContent(), '2026-11-24 09:15')

    await page.getByText('Де найраніше').click()
    await page.getByRole('button', { name: 'Продовжити' }).click()
    await page.getByRole('radio', { name: '09:35' }).first().check()
    await page.getByRole('button', { name: 'Продовжити' }).click()
    await page.locator('#name').fill('Олена Ковальчук')
    await page.locator('#phone').fill('067 123 45 67')
    await page.getByRole('button', { name: 'Продовжити' }).click()
    await page.getByRole('button', { name: 'Підтвердити запис' }).click()
    await page.getByText('made 2026-11-24 09:35').waitFor()

    // What is no attribute is set on the element, and never written in the page.
    const tablet = page.locator('to-satisfaction-rating')
    await page.getByRole('button', { name: 'Увімкнути планшет' }).click()
    await page.waitForFunction(`document.querySelector('to-satisfaction-rating').token === 'tod_1'`)
    assert.equal(await tablet.getAttribute('token'), null)
    assert.equal(await tablet.getAttribute('words-page'), '/words')
    assert.deepEqual(wrong, [])
  } finally {
    await browser?.close()
    server.close()
  }
})

const kinds: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' }

async function serve(dist: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(dist, url === '/' ? 'index.html' : url)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'text/plain' })
    createReadStream(file).pipe(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
