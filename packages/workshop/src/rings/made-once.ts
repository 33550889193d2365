import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inPlace } from './places.ts'
import type { Environment } from './run-node-tests.ts'
import { runProgram } from './run-program.ts'

/* What several rings need is made once for all of them, when the first asks for it. */

const ends: (() => unknown)[] = []

/** Removes what was made. */
export async function removeAll(): Promise<void> {
  for (const end of ends) await end()
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

interface TemporaryFolder {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/** A folder that the environment names. */
const folderIn = (name: string, make: () => Promise<TemporaryFolder>) =>
  once(async (): Promise<Environment> => {
    const { folder, remove } = await make()
    ends.push(remove)
    return { [name]: folder }
  })

/** Builds what changed of what pages load; the server runs from its sources. */
export const build = once(async () => {
  const isBuilt = await inPlace(1000, () =>
    runProgram('packages/workshop/src/build.ts', '--if-needed', '--for-pages'),
  )
  if (!isBuilt) throw new Error('the build failed')
})

/** A PostgreSQL; each file of tests gets a copy of its city. */
export const database = once(async (): Promise<Environment> => {
  const { startCluster } = await import('../../../server/src/testing/test-office.ts')
  const { socketDir, stop } = await startCluster()
  ends.push(stop)
  return { TEST_CLUSTER: socketDir }
})

/** A demonstration city; each file of tests gets a copy of it. */
export const demoCity = folderIn('TEST_DEMO_CITY', async () => {
  const { makeDemoTemplate } = await import('../../../server/src/testing/demo-servers.ts')
  return inPlace(1000, makeDemoTemplate)
})

/** The Storybook as files. */
export const stories = folderIn('TEST_STORIES', async () => {
  const { buildStories } = await import('../states/stories-site.ts')
  return inPlace(1000, buildStories)
})

/** Where processes note the statements that the server has carried out. */
export const statements = mkdtempSync(join(tmpdir(), 'statements-'))
ends.push(() => rmSync(statements, { recursive: true }))

const recorder = resolve(import.meta.dirname, '../../../server/src/testing/record-statements.ts')

/** Notes them. */
export const recording: Environment = {
  STATEMENTS_DIR: statements,
  NODE_OPTIONS: [
    process.env['NODE_OPTIONS'],
    '--conditions=@transparent-office/source',
    `--import ${pathToFileURL(recorder)}`,
  ]
    .filter(Boolean)
    .join(' '),
}
