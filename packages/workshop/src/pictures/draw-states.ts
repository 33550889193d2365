import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'

const here = import.meta.dirname

/** The page's script: every widget, and the pretended office behind them. */
async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'office-pictures-'))
  await build({
    configFile: false,
    root: resolve(here, '../../../..'),
    logLevel: 'error',
    resolve: { conditions: ['@transparent-office/source', 'module', 'browser', 'production'] },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry: resolve(here, 'stage-page.ts'), formats: ['es'], fileName: 'stage' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const text = readFileSync(join(outDir, 'stage.js'), 'utf8')
  rmSync(outDir, { recursive: true, force: true })
  return text
}

/** Where a state is drawn. */
export interface Window {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** Opens pages on which states can be shown. */
export async function openStates(browser: Browser) {
  const script = await bundle()
  return async ({ width, colorScheme }: Window): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'uk',
      timezoneId: 'Europe/Kyiv',
    })
    const page = await context.newPage()
    await page.route('http://pictures.example/**', (route) =>
      route.request().url().endsWith('/stage.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: '<!doctype html><html lang="uk"><meta charset="utf-8"><style>h1{display:none}body{margin:0;background:light-dark(#fff,#0e151d);font-family:"Open Sans",sans-serif}</style><script type="module" src="/stage.js"></script><body></body></html>',
          }),
    )
    await page.goto('http://pictures.example/')
    await page.waitForFunction('globalThis.states')
    return page
  }
}
