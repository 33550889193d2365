import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { htmlMistakes } from '../../server/src/testing/html-mistakes.ts'
import { startServer, type TestServer } from '../../server/src/testing/test-servers.ts'

/*
 * npm run checkers                 every checker of others, on a demonstration city of its own
 * npm run checkers -- html links   some of them
 *
 * What is large is fetched when it is run, at an exact version, and is no dependency.
 */

const root = resolve(import.meta.dirname, '../../..')

interface Checker {
  readonly says: string
  /** What is wrong, in lines; none: it passed. */
  readonly run: (server: TestServer, folder: string) => Promise<string[]>
}

/** Runs a program of a package that is not installed here; its output when it fails. */
function runPackage(pack: string, program: string, given: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['exec', '--yes', `--package=${pack}`, '--', program, ...given],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return status === 0 ? [] : `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '')
}

const addressesIn = async (url: string) =>
  [...(await (await fetch(url)).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) =>
    address!.replaceAll('&amp;', '&'),
  )

const checkers: Readonly<Record<string, Checker>> = {
  html: {
    says: 'html-validate: every page of the sitemap, and the city’s own',
    async run({ url }) {
      const wrong: string[] = []
      const listed = await addressesIn(`${url}/o/prozore/sitemap.xml`)
      for (const address of [`${url}/`, `${url}/en.html`, ...listed]) {
        const answer = await fetch(address)
        const mistakes = await htmlMistakes(await answer.text())
        if (!answer.ok) mistakes.push(`answered ${answer.status}`)
        wrong.push(...mistakes.map((mistake) => `${address}: ${mistake}`))
      }
      return wrong
    },
  },
  openapi: {
    says: 'Spectral 6.16.3, spectral:oas: /v1/openapi.json',
    async run({ url }, folder) {
      const document = join(folder, 'openapi.json')
      const ruleset = join(folder, 'rules.json')
      writeFileSync(document, await (await fetch(`${url}/v1/openapi.json`)).text())
      writeFileSync(ruleset, JSON.stringify({ extends: 'spectral:oas' }))
      return runPackage('@stoplight/spectral-cli@6.16.3', 'spectral', [
        'lint',
        document,
        `--ruleset=${ruleset}`,
        '--fail-severity=warn',
        '--quiet',
      ])
    },
  },
  links: {
    says: 'linkinator 7.6.1: the links of the docs to each other and into the repository',
    run: () =>
      Promise.resolve(
        runPackage('linkinator@7.6.1', 'linkinator', [
          'README.md',
          'CONTRIBUTING.md',
          'docs/*.md',
          'docs/adr/*.md',
          'examples/README.md',
          '--markdown',
          '--directory-listing',
          '--verbosity=error',
          '--skip=^https?://(?!localhost)',
        ]),
      ),
  },
}

const { positionals } = parseArgs({ allowPositionals: true })
const unknown = positionals.filter((name) => !(name in checkers))
if (unknown.length > 0) {
  console.error(
    `No checker named ${unknown.join(', ')}. There are: ${Object.keys(checkers).join(', ')}`,
  )
  process.exit(1)
}
const wanted = Object.entries(checkers).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
)

const folder = mkdtempSync(join(tmpdir(), 'checkers-'))
const server = await startServer('demo', { DATA_DIR: join(folder, 'data') })
let failed = 0
try {
  for (const [name, { says, run }] of wanted) {
    const wrong = await run(server, folder)
    if (wrong.length > 0) failed++
    console.log(`${wrong.length > 0 ? '✗' : '✓'} ${name}  ${says}`)
    for (const line of wrong.slice(0, 100)) console.log(`    ${line}`)
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${wanted.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
