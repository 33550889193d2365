import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { startDemo } from '../../../server/src/testing/demo-servers.ts'
import type { TestServer } from '../../../server/src/testing/test-servers.ts'
import { openTestBrowser, type TestBrowser } from './test-browser.ts'

/** The demonstration city in a process of its own, and a browser to visit it with. */
export interface DemoCity {
  readonly server: TestServer
  readonly browser: TestBrowser
  /** Where it keeps its data. */
  readonly folder: string
  /** Tokens of its staff and devices, by name. */
  readonly tokens: Readonly<Record<string, string>>
  /** Opens one of its pages in a window of its own. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  /** Fails when a page complained of anything since it was asked last. */
  readonly noComplaints: () => void
}

export const phone = { viewport: { width: 390, height: 844 } } as const
export const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
export const desktop = { viewport: { width: 1280, height: 900 } } as const
/** The screen of a hall. */
export const wall = { viewport: { width: 1920, height: 1080 } } as const

/** Opens the city for the tests of a file, and closes it after them. */
export async function openDemoCity(): Promise<DemoCity> {
  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  after(close)
  try {
    const folder = await mkdtemp(join(tmpdir(), 'demo-city-'))
    opened.push(() => rm(folder, { recursive: true, force: true }))
    const server = await startDemo(folder)
    opened.push(server.stop)
    const browser = await openTestBrowser()
    opened.push(browser.close)
    return {
      server,
      browser,
      folder,
      tokens: JSON.parse(await readFile(join(folder, 'demo-tokens.json'), 'utf8')),
      open: (path, options) => browser.open(server.url + path, options),
      noComplaints: () => assert.deepEqual(browser.complaints.splice(0), []),
    }
  } catch (error) {
    // No test ran, so nothing comes after them.
    await close()
    throw error
  }
}

/** Waits for a heading. */
export const headed = (at: Page | Locator, name: string | RegExp): Promise<void> =>
  at.getByRole('heading', { name }).first().waitFor()
