import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'

const root = resolve(import.meta.dirname, '../../../..')

/** The built Storybook on this machine. */
export interface StoriesSite {
  readonly url: string
  /** Ids of all stories: each is a state of a widget. */
  readonly stories: readonly string[]
  /** Ids of the pages that tell of an element. */
  readonly docs: readonly string[]
  readonly close: () => Promise<void>
}

/** The Storybook as files. */
export interface BuiltStories {
  readonly folder: string
  readonly remove: () => Promise<void>
}

export async function buildStories(): Promise<BuiltStories> {
  const folder = await mkdtemp(join(tmpdir(), 'office-stories-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await promisify(execFile)('npx', ['storybook', 'build', '-o', folder, '--quiet'], { cwd: root })
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Serves the Storybook: that of the test run, or one built for this process. */
export async function openStoriesSite(): Promise<StoriesSite> {
  const shared = process.env['TEST_STORIES']
  const own = shared ? undefined : await buildStories()
  const built = shared ?? own!.folder
  const index = await readFile(resolve(built, 'index.json'), 'utf8')
  const entries = (JSON.parse(index) as { entries: Record<string, { type: string }> }).entries
  const ids = (type: string) => Object.keys(entries).filter((id) => entries[id]!.type === type)
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: built },
    preview: { host: '127.0.0.1', port: 0 },
  })
  return {
    url: server.resolvedUrls!.local[0]!,
    stories: ids('story'),
    docs: ids('docs'),
    async close() {
      await server.close()
      await own?.remove()
    },
  }
}
