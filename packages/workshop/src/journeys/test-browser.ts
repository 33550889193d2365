import axe, { type Result } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'

/**
 * A browser whose pages remember every complaint: errors, broken policies, calls to anybody else,
 * what axe finds.
 */
export interface TestBrowser {
  /** Opens an address in a window of its own. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>
  /** Asks axe about a page as it is now. */
  readonly look: (page: Page, name: string) => Promise<void>
  /** What was complained about so far. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

/** What axe finds; it stays on the page it looked at, and goes with it. */
async function violationsOn(page: Page): Promise<Result[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    // What it passes is not asked for, which would take it twice as long.
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  )
  return violations
}

export async function openTestBrowser(): Promise<TestBrowser> {
  const browser = await openBrowser()
  const complaints: string[] = []
  return {
    complaints,
    async open(address, options = {}) {
      const context = await browser.newContext({
        locale: 'uk',
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      const where = new URL(address).pathname
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${where}: ${message.text()}`)
      })
      page.on('request', (request) => {
        if (
          !['data:', 'blob:', new URL(address).origin].some((own) => request.url().startsWith(own))
        )
          complaints.push(`${where} calls ${request.url()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${where}: ${error.message}`))
      await page.goto(address)
      return page
    },
    async look(page, name) {
      for (const { id, nodes } of await violationsOn(page))
        complaints.push(`${name}: ${id} at ${nodes.map(({ target }) => String(target)).join(', ')}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (wide) complaints.push(`${name}: wider than its window`)
    },
    close: () => browser.close(),
  }
}
