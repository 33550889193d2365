import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { queryServer } from './query-server.ts'
import { startServer, type TestServer } from './test-servers.ts'
import { testStart } from './test-start.ts'

/** A demonstration city that was opened and closed again, to be copied by the tests of a run. */
export interface DemoTemplate {
  readonly folder: string
  readonly remove: () => Promise<void>
}

export async function makeDemoTemplate(): Promise<DemoTemplate> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-template-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const server = await startServer('demo', { DATA_DIR: folder })
    await server.stop()
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Starts the demonstration city in a folder, at the start of the tests: on a copy where the run has a template. */
export async function startDemo(folder: string): Promise<TestServer> {
  const template = process.env.TEST_DEMO_CITY
  if (template) await copyInto(folder, template)
  const server = await startServer('demo', { DATA_DIR: folder })
  if (template) await beginAnew(server, folder)
  return server
}

/** With the owners of the files: the embedded database has a user of its own when root starts it. */
const copyInto = async (folder: string, template: string): Promise<unknown> =>
  process.platform === 'win32'
    ? cp(template, folder, { recursive: true })
    : promisify(execFile)('cp', ['-a', `${template}/.`, folder])

/** The copy's clock went on since the template was made. */
async function beginAnew({ url }: TestServer, folder: string): Promise<void> {
  const start = new Date(testStart)
  await queryServer(folder, 'update office_clock set real_at = now(), office_at = $1', [start])
  for (const until = performance.now() + 10_000; performance.now() < until;) {
    const said = (await fetch(`${url}/v1/offices`)).headers.get('office-time') ?? ''
    const ahead = Date.parse(said.split(';')[0]!) - start.getTime()
    if (ahead >= 0 && ahead < 5_000) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the clock of the demonstration was not set back')
}
