import { globSync } from 'node:fs'
import { add, none, type Count } from '../count.ts'
import { build, database, demoCity, recording, stories } from './made-once.ts'
import { runBrowserTests } from './run-browser-tests.ts'
import { runForPages } from './run-for-pages.ts'
import { runNodeTests } from './run-node-tests.ts'

export interface Ring {
  readonly name: string
  readonly files: readonly string[]
  /** Its files belong to another ring: a path does not choose it. */
  readonly byNameOnly?: boolean
  readonly run: (files: readonly string[]) => Promise<Count>
}

/** Every file of tests. */
export const all: readonly string[] = globSync('packages/*/src/**/*.test.ts').sort()
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

const sum = async (counts: readonly Promise<Count>[]) =>
  (await Promise.all(counts)).reduce(add, none)

/** Runs tests of the server; what they have carried out is noted. */
const runWithDatabase = async (files: readonly string[]) =>
  runNodeTests(files, { environment: { ...recording, ...(await database()) } })

/** Runs journeys, with what several of them need made once. */
async function runJourneys(files: readonly string[]): Promise<Count> {
  await build()
  const ofStories = files.filter(isOfStories)
  const others = files.filter((file) => !isOfStories(file))
  return sum([
    (ofStories.length > 1 ? stories() : Promise.resolve({})).then((environment) =>
      runNodeTests(ofStories, { environment }),
    ),
    (others.length > 1 ? demoCity() : Promise.resolve({})).then((environment) =>
      runNodeTests(others, { environment }),
    ),
  ])
}

/** Tests of the SDK that also hold for the one file of it that pages load. */
const isForPages = (file: string) => /\/(send|watch)\.test\.ts$/.test(file)

/** Tests of days and times, as widgets and words say them. */
const isTimed = (file: string) =>
  /\/(ticket-booking|time-picker|language|words\/src\/bookings)\//.test(file)

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

/** Of tests that walk the same way on several screens, those on the narrow one. */
const named = /320 px/

export const rings: readonly Ring[] = [
  ...['contract', 'words', 'sdk', 'workshop'].map((name) => ({
    name,
    files: plainOf(name),
    run: (files: readonly string[]) => runNodeTests(files, { together: true }),
  })),
  // Not together: each file has an office with connections of its own.
  { name: 'server', files: plainOf('server'), run: runWithDatabase },
  {
    name: 'steps',
    files: plainOf('widgets').filter(isOfSteps),
    run: (files) => runNodeTests(files, { together: true }),
  },
  {
    name: 'widgets',
    files: plainOf('widgets').filter((file) => !isOfSteps(file)),
    run: (files) => runBrowserTests(files),
  },
  {
    name: 'zones',
    files: [...plainOf('widgets'), ...plainOf('words')].filter(isTimed),
    byNameOnly: true,
    run: (files) => sum(otherZones.map((zone) => runBrowserTests(files, zone))),
  },
  {
    name: 'pages',
    files: plainOf('sdk').filter(isForPages),
    byNameOnly: true,
    run: (files) => build().then(() => runForPages(files)),
  },
  { name: 'races', files: all.filter(isRace), run: runWithDatabase },
  { name: 'journey', files: all.filter(isJourney), run: runJourneys },
  {
    name: 'calendar',
    files: all.filter(isCalendar),
    byNameOnly: true,
    run: (files) =>
      build().then(() =>
        sum(oddStarts.map((environment) => runNodeTests(files, { environment, named }))),
      ),
  },
  {
    name: 'packed',
    files: all.filter(isPacked),
    run: (files) => build().then(() => runNodeTests(files)),
  },
]
