import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { openTestBrowser, type TestBrowser } from '../../../../examples/test-browser.ts'
import { startServer, type TestServer } from '../../../server/src/testing/test-servers.ts'
import { servePage } from '../embed/stranger-page.ts'
import { patternOf, readRecipes, type Recipe } from './read-recipes.ts'

/* Each recipe of docs/cookbook.md is run as it stands there, against a real office. */

const root = resolve(import.meta.dirname, '../../../..')
const recipes = readRecipes(await readFile(join(root, 'docs/cookbook.md'), 'utf8'))

let folder: string
/** Inside the project, so that its packages are found as in node_modules. */
let scripts: string
let server: TestServer
let browser: TestBrowser
let kiosk: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookbook-'))
  scripts = await mkdtemp(join(root, 'packages/workshop/.cookbook-'))
  server = await startServer('demo', { DATA_DIR: folder })
  browser = await openTestBrowser()
  kiosk = JSON.parse(await readFile(join(folder, 'demo-tokens.json'), 'utf8')).kiosk
})
after(async () => {
  await browser?.close()
  await server?.stop()
  await rm(scripts, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

const atOffice = (code: string) => code.replaceAll('https://office.example', server.url)

async function runScript({ title, code, says }: Recipe): Promise<void> {
  const file = join(scripts, `${title.split('.')[0]}.ts`)
  await writeFile(file, atOffice(code))
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: { ...process.env, KIOSK_TOKEN: kiosk },
    timeout: 60_000,
  })
  assert.match(stdout, patternOf(says))
}

async function showPage({ code, says }: Recipe): Promise<void> {
  const host = await servePage()
  const policy = `default-src 'self' ${server.url}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`
  host.show({ title: 'Місто', policy }, atOffice(code))
  try {
    const page = await browser.open(host.address)
    await page.getByText(says).first().waitFor()
    await page.context().close()
  } finally {
    host.close()
  }
  assert.deepEqual(
    browser.complaints.splice(0).filter((one) => !one.includes(` calls ${server.url}/`)),
    [],
  )
}

test('there are recipes, ten or more', () => assert.ok(recipes.length >= 10))

for (const recipe of recipes)
  test(`recipe ${recipe.title}`, () =>
    recipe.kind === 'ts' ? runScript(recipe) : showPage(recipe))
