import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { flags } from '../browser.ts'

/** A page of somebody who embeds, with what went wrong on it. */
export interface HostPage {
  readonly page: Page
  /** What we warned its developer of. */
  readonly warnings: string[]
  /** Exceptions nobody caught, and breaches of its policy. */
  readonly wrong: () => Promise<string[]>
  /** Runs a piece of script until it gives something true; says so when it never does. */
  readonly until: (what: string) => Promise<void>
}

/** Where Debian puts Firefox. */
export const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path))

/** Browsers to try: Chromium, or what `TEST_BROWSERS` names. */
export const browsers = (process.env['TEST_BROWSERS'] ?? 'chromium').split(',')

export async function launch(name: string): Promise<Browser> {
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath: firefox! })
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  return puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args: flags,
    env: { ...process.env, TMPDIR: mkdtempSync(join(tmpdir(), 'embed-browser-')) },
  })
}

/** Gives a page's window a size. Firefox ESR 140 takes it, and does not know how a device is held. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewport(size).catch((error: Error) => {
    if (!error.message.includes('setScreenOrientationOverride')) throw error
  })
  while ((await page.evaluate('innerWidth')) !== size.width)
    await new Promise((done) => setTimeout(done, 5))
}

/** Opens a page and listens to it. */
export async function openHost(browser: Browser, address: string): Promise<HostPage> {
  const page = await browser.newPage()
  const warnings: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (text.startsWith('Transparent Office:')) warnings.push(text)
  })
  await page.evaluateOnNewDocument(() => {
    const wrong: string[] = []
    Object.assign(globalThis, { wrong })
    addEventListener('error', ({ message }) => wrong.push(message))
    addEventListener('unhandledrejection', ({ reason }) =>
      wrong.push(`rejected: ${String(reason)}`),
    )
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      wrong.push(`${violatedDirective} blocks ${blockedURI}`),
    )
  })
  await page.goto(address)
  return {
    page,
    warnings,
    wrong: () => page.evaluate('wrong') as Promise<string[]>,
    until: async (what) => {
      for (const end = performance.now() + 30_000; !(await page.evaluate(`Boolean(${what})`));) {
        if (performance.now() > end)
          throw new Error(`never came: ${what}; we said: ${warnings.join('; ')}`)
        await new Promise((done) => setTimeout(done, 20))
      }
    },
  }
}
