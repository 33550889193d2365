import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { openDemoCity } from '../journeys/demo-city.ts'
import { servePage } from '../embed/stranger-page.ts'
import { patternOf, readRecipes, type Recipe } from './read-recipes.ts'

/* Each recipe of docs/cookbook.md is run as it stands there, against a real office. */

const root = resolve(import.meta.dirname, '../../../..')
const recipes = readRecipes(await readFile(join(root, 'docs/cookbook.md'), 'utf8'))

const { server, browser, tokens } = await openDemoCity()
/** Inside the project, so that its packages are found as in node_modules. */
const scripts = await mkdtemp(join(root, 'packages/workshop/.cookbook-'))
after(() => rm(scripts, { recursive: true, force: true }))

const atOffice = (code: string) => code.replaceAll('https://office.example', server.url)

async function runScript({ title, code, says }: Recipe): Promise<void> {
  const file = join(scripts, `${title.split('.')[0]}.ts`)
  await writeFile(file, atOffice(code))
  const { stdout } = await promisify(execFile)(process.execPath, [file], {
    env: { ...process.env, KIOSK_TOKEN: tokens.kiosk },
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
