import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/** Flags it needs in a container. */
export const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens the browser that npm brought. */
export async function openBrowser(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: flags,
    env: {
      ...process.env,
      // It crawls under a clock that is preloaded for servers; its pages ask the office for the time.
      LD_PRELOAD: '',
      TMPDIR: mkdtempSync(join(tmpdir(), 'office-browser-')),
    } as Record<string, string>,
  })
}
