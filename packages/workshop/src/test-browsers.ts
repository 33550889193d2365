import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { add, lineOf, none, type Count } from './count.ts'
import { firefox } from './embed/drive-browser.ts'
import { runBrowserTests } from './rings/run-browser-tests.ts'
import { runNodeTests } from './rings/run-node-tests.ts'

/*
 * npm run test:browsers                     the tests of widgets and words and those of loading them,
 *                                           in Chromium and Firefox
 * npm run test:browsers -- firefox FILE …   in one of them; some files
 */

process.chdir(resolve(import.meta.dirname, '../../..'))

const known = ['chromium', 'firefox']
const wanted = process.argv.slice(2)
const named = known.filter((name) => wanted.includes(name))
const browsers = named.length > 0 ? named : known
const paths = wanted.filter((one) => !known.includes(one))

if (browsers.includes('firefox') && !firefox) {
  console.error('Firefox is not here. On Debian or Ubuntu install it with:')
  console.error('  sudo apt-get install firefox-esr')
  console.error('Or try Chromium alone: npm run test:browsers -- chromium')
  process.exit(1)
}

const chosen = (files: string[]) =>
  files.filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path))).sort()
const widgets = chosen(globSync('packages/{widgets,words}/src/**/*.test.ts'))
const loading = chosen(globSync('packages/workshop/src/embed/*.journey.test.ts'))

if (loading.length > 0) {
  const build = ['packages/workshop/src/build.ts', '--if-needed', '--for-pages']
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

let count: Count = none
for (const browser of browsers) {
  process.env['TEST_BROWSERS'] = browser
  if (widgets.length > 0) {
    console.log(`\n${browser}: ${widgets.length} files of widgets`)
    // Firefox lets keys press only on the first page of a run.
    const runs = browser === 'firefox' ? widgets.map((file) => [file]) : [widgets]
    for (const files of runs) count = add(count, await runBrowserTests(files))
  }
  if (loading.length > 0) {
    console.log(`\n${browser}: ${loading.length} files of loading them`)
    for (const file of loading) count = add(count, await runNodeTests([file]))
  }
}
console.log(`\n${lineOf(count)}`)
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0)
