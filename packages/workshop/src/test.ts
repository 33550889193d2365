import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { add, lineOf, none, type Count } from './count.ts'
import { runBrowserTests } from './run-browser-tests.ts'
import { runForPages } from './run-for-pages.ts'
import { failures, runNodeTests } from './run-node-tests.ts'

/*
 * npm test                       every ring, from the smallest to the whole way through
 * npm test -- sdk races          some rings
 * npm test -- packages/sdk/src   files and folders
 */

interface Ring {
  name: string
  files: string[]
  /** Its files belong to another ring: a path does not choose it. */
  byNameOnly?: boolean
  run: (files: string[]) => Promise<Count>
}

const root = resolve(import.meta.dirname, '../../..')
process.chdir(root)

// Hundreds of processes load the same modules: Node keeps what it compiled of them.
process.env['NODE_COMPILE_CACHE'] ??= resolve(root, '.build/compiled')

const all = globSync('packages/*/src/**/*.test.ts').sort()
const isRace = (file: string) => file.endsWith('.races.test.ts')
const isJourney = (file: string) => file.endsWith('.journey.test.ts')
const isOfStories = (file: string) => file.startsWith('packages/workshop/src/states/')
const isPacked = (file: string) => file.startsWith('packages/workshop/src/packed/')
/** Tests of pure steps, which need no browser. */
const isOfSteps = (file: string) => file.endsWith('-steps.test.ts')
const plainOf = (name: string) =>
  all.filter(
    (file) =>
      file.startsWith(`packages/${name}/`) && !isRace(file) && !isJourney(file) && !isPacked(file),
  )

/** Runs tests with one PostgreSQL for all of them; each file gets a copy of its city. */
async function withDatabase(run: () => Promise<Count>): Promise<Count> {
  const { startCluster } = await import('../../server/src/testing/test-office.ts')
  const cluster = await startCluster()
  process.env['TEST_CLUSTER'] = cluster.socketDir
  try {
    return await run()
  } finally {
    delete process.env['TEST_CLUSTER']
    await cluster.stop()
  }
}

interface TemporaryFolder {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/** Runs tests with something made once for all of them, in a folder that the environment names. */
const withOne =
  (name: string, make: () => Promise<TemporaryFolder>, run: () => Promise<Count>) =>
  async (): Promise<Count> => {
    const { folder, remove } = await make()
    process.env[name] = folder
    try {
      return await run()
    } finally {
      delete process.env[name]
      await remove()
    }
  }

/** Where the processes of a whole run note the statements that the server has carried out. */
const statements = mkdtempSync(join(tmpdir(), 'statements-'))
const recording = [
  process.env['NODE_OPTIONS'],
  '--conditions=@transparent-office/source',
  `--import ${pathToFileURL(resolve(root, 'packages/server/src/testing/record-statements.ts'))}`,
]

/** Runs tests of the server; what they have carried out is noted. */
async function withStatements(run: () => Promise<Count>): Promise<Count> {
  const before = process.env['NODE_OPTIONS']
  process.env['NODE_OPTIONS'] = recording.filter(Boolean).join(' ')
  process.env['STATEMENTS_DIR'] = statements
  try {
    return await run()
  } finally {
    if (before === undefined) delete process.env['NODE_OPTIONS']
    else process.env['NODE_OPTIONS'] = before
    delete process.env['STATEMENTS_DIR']
  }
}

/** A demonstration city; each file gets a copy of it. */
const makeDemoCity = async () =>
  (await import('../../server/src/testing/demo-servers.ts')).makeDemoTemplate()
const makeStories = async () => (await import('./states/stories-site.ts')).buildStories()

/** Journeys that take longest: begun first, so that none of them runs alone at the end. */
const long = ['journeys/manager', 'embed/stillness', 'states/states', 'journeys/without-script']
const longFirst = (files: readonly string[]) =>
  files.toSorted(
    (a, b) =>
      Number(long.some((part) => b.includes(part))) - Number(long.some((part) => a.includes(part))),
  )

/** Runs journeys with what several of them need made once. */
function runJourneys(files: string[]): Promise<Count> {
  build()
  // Browsers use a core whole: no more at once than there are.
  let run = () => runNodeTests(longFirst(files), { concurrency: availableParallelism() })
  if (files.length > 1) run = withOne('TEST_DEMO_CITY', makeDemoCity, run)
  if (files.filter(isOfStories).length > 1) run = withOne('TEST_STORIES', makeStories, run)
  return run()
}

/** Builds what changed. */
const build = () =>
  execFileSync(process.execPath, ['packages/workshop/src/build.ts', '--if-needed'], {
    stdio: 'inherit',
  })

/** Tests of the SDK that also hold for the one file of it that pages load. */
const isForPages = (file: string) => /\/(send|watch)\.test\.ts$/.test(file)
const oneByOne = { concurrency: 1 }

/** Tests of days and times, as widgets and words say them. */
const isTimed = (file: string) =>
  /\/(ticket-booking|time-picker|language|words\/src\/bookings)\//.test(file)

/** Runs tests once in each of these environments. */
async function inEach(
  environments: Record<string, string>[],
  run: () => Promise<Count>,
): Promise<Count> {
  const before = { ...process.env }
  let count: Count = none
  for (const environment of environments) {
    const said = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
    console.log(`\n${said.join(' ')}`)
    Object.assign(process.env, environment)
    count = add(count, await run())
    for (const name of Object.keys(environment)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
  return count
}

/** A browser far to the west of the office, and one far to the east. */
const otherZones = [{ TZ: 'America/Los_Angeles' }, { TZ: 'Pacific/Auckland' }]

/** Tests that walk through the days to come. */
const isCalendar = (file: string) =>
  file === 'packages/workshop/src/journeys/without-script.journey.test.ts'

/** A month's last day, the last working day before winter time, a year's last minutes. */
const oddStarts = [
  { TEST_START: '2026-11-30T09:30+02:00', TZ: 'Pacific/Honolulu' },
  { TEST_START: '2027-10-29T09:30+03:00', TZ: 'Pacific/Kiritimati' },
  { TEST_START: '2026-12-31T23:50+02:00', TZ: 'UTC' },
]

const rings: Ring[] = [
  ...['contract', 'words', 'sdk', 'workshop'].map((name) => ({
    name,
    files: plainOf(name),
    run: (files: string[]) => runNodeTests(files),
  })),
  {
    name: 'server',
    files: plainOf('server'),
    run: (files) => withStatements(() => withDatabase(() => runNodeTests(files))),
  },
  {
    name: 'steps',
    files: plainOf('widgets').filter(isOfSteps),
    run: (files) => runNodeTests(files),
  },
  {
    name: 'widgets',
    files: plainOf('widgets').filter((file) => !isOfSteps(file)),
    run: runBrowserTests,
  },
  {
    name: 'zones',
    files: [...plainOf('widgets'), ...plainOf('words')].filter(isTimed),
    byNameOnly: true,
    run: (files) => inEach(otherZones, () => runBrowserTests(files)),
  },
  { name: 'pages', files: plainOf('sdk').filter(isForPages), run: runForPages, byNameOnly: true },
  {
    name: 'races',
    files: all.filter(isRace),
    run: (files) => withStatements(() => withDatabase(() => runNodeTests(files))),
  },
  {
    name: 'journey',
    files: all.filter(isJourney),
    run: runJourneys,
  },
  {
    name: 'calendar',
    files: all.filter(isCalendar),
    byNameOnly: true,
    run: (files) => {
      build()
      // Of tests that walk the same way on several screens, those on the narrow one.
      const once = { ...oneByOne, named: /320 px/ }
      return inEach(oddStarts, () => runNodeTests(files, once))
    },
  },
  {
    name: 'packed',
    files: all.filter(isPacked),
    run: (files) => {
      build()
      return runNodeTests(files, oneByOne)
    },
  },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter(
  (one) => !rings.some(({ name }) => name === one) && !all.some((file) => file.startsWith(one)),
)
if (unknown.length) {
  console.error(`No ring and no test at: ${unknown.join(', ')}`)
  console.error(`Rings: ${rings.map(({ name }) => name).join(', ')}`)
}

const failedBefore = Number(process.env['ALREADY_FAILED'] ?? 0)
if (failedBefore) failures.push('✗ a check before the tests')

let count: Count = { ...none, failed: unknown.length + failedBefore }
for (const { name, files, run, byNameOnly } of rings) {
  const chosen =
    wanted.length === 0 || wanted.includes(name)
      ? files
      : files.filter((file) => !byNameOnly && wanted.some((path) => file.startsWith(path)))
  if (chosen.length === 0) continue
  console.log(`\n${name}: ${chosen.length} files`)
  const begun = performance.now()
  const saidBefore = failures.length
  let ofRing: Count
  try {
    ofRing = await run(chosen)
  } catch (error) {
    console.error(error)
    ofRing = { ...none, failed: 1 }
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(`${name}: ${lineOf(ofRing)} in ${seconds} s`)
  if (ofRing.failed > failures.length - saidBefore) failures.push(`✗ ${name}: see its output above`)
  count = add(count, ofRing)
}

// After a whole run each statement of the server was seen: whose tables it names, and that a test runs it.
if (wanted.length === 0) {
  const { judgeStatements } = await import('./tables/statements.ts')
  const judged = await judgeStatements(statements)
  for (const one of judged) failures.push(`✗ ${one}`)
  count = add(count, { ...none, [judged.length === 0 ? 'passed' : 'failed']: judged.length || 1 })
}
rmSync(statements, { recursive: true })

if (failures.length) console.log(`\nWhat failed:\n${failures.join('\n')}`)
console.log(`\n${lineOf(count)}`)
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0)
