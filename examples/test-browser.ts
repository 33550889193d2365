import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium as playwright, type BrowserContextOptions, type Page } from 'playwright-core'

/** A browser whose pages remember every complaint: errors, broken policies, what axe finds. */
export interface TestBrowser {
  /** Opens an address in a window of its own. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>
  /** Asks axe about a page as it is now. */
  readonly look: (page: Page, name: string) => Promise<void>
  /** What was complained about so far. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

export async function openBrowser(): Promise<TestBrowser> {
  // Makes the packed browser use its own copies of libraries that slim images lack.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  const folder = await mkdtemp(join(tmpdir(), 'browser-'))
  const browser = await playwright.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), TMPDIR: folder },
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--headless=shell',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
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
      page.on('pageerror', (error) => complaints.push(`${where}: ${error.message}`))
      await page.goto(address)
      return page
    },
    async look(page, name) {
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations)
        complaints.push(`${name}: ${id} at ${nodes.map(({ target }) => String(target)).join(', ')}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (wide) complaints.push(`${name}: wider than its window`)
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
