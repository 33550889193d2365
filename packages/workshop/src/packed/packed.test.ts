import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { packAll, published } from '../pack/pack-all.ts'
import { undeclaredPackages } from './imported-packages.ts'
import { installPacked } from './install-packed.ts'
import { openBuilt } from './open-built.ts'

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

  test(`${name}: its types need no package that does not come with it`, () => {
    const installed = join(folder, 'node_modules/@transparent-office', name)
    assert.deepEqual(undeclaredPackages(installed), [])
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

/** Strict, as far as the framework itself bears it: Vue has a policy of its own. */
const strict = (policies: string) =>
  `default-src 'self'; require-trusted-types-for 'script'; trusted-types ${policies} lit-html 'allow-duplicates'`

test('Vite, React and TypeScript: a fresh project books with full types, on the page and in a worker', async () => {
  await installed('typescript/bin/tsc', '-p', 'vite-react')
  await installed('vite/bin/vite.js', 'build', 'vite-react', '--logLevel', 'error')
  const built = await openBuilt(join(folder, 'vite-react/dist'), strict('default'))
  try {
    assert.equal(await built.page.locator('#on-page').textContent(), '2026-11-24 09:15')
    assert.equal(await built.page.locator('#in-worker').textContent(), '2026-11-24 09:15')
    await built.book()
    await built.turnTabletOn()
    assert.deepEqual(await built.wrong(), [])
  } finally {
    await built.close()
  }
})

test('Vite, Vue and TypeScript: a fresh project books with full types, in templates too', async () => {
  const types = ['vue-tsc/bin/vue-tsc.js', '-p', 'vite-vue'] as const
  await installed(...types)
  await installed('vite/bin/vite.js', 'build', 'vite-vue', '--logLevel', 'error')
  const built = await openBuilt(join(folder, 'vite-vue/dist'), strict('vue'))
  try {
    await built.book()
    await built.turnTabletOn()
    assert.deepEqual(await built.wrong(), [])
  } finally {
    await built.close()
  }
  // A listener of another element's event, and an attribute it does not have, are found.
  const page = join(folder, 'vite-vue/city-page.vue')
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, text.replace('service="residence', ':service="7" data="residence'))
  await assert.rejects(installed(...types), /city-page\.vue.*number/)
})
