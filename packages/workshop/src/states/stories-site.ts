import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'

const root = resolve(import.meta.dirname, '../../../..')
const built = resolve(root, '.storybook-static')

/** The built Storybook on this machine. */
export interface StoriesSite {
  readonly url: string
  /** Ids of all stories: each is a state of a widget. */
  readonly stories: readonly string[]
  /** Ids of the pages that tell of an element. */
  readonly docs: readonly string[]
  readonly close: () => Promise<void>
}

/** Builds the Storybook and serves it. */
export async function openStoriesSite(): Promise<StoriesSite> {
  await promisify(execFile)('npx', ['storybook', 'build', '-o', built, '--quiet'], { cwd: root })
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
    close: () => server.close(),
  }
}
