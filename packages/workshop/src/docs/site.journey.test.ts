import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { preview } from 'vite'
import { openTestBrowser, type TestBrowser } from '../journeys/test-browser.ts'

const root = resolve(import.meta.dirname, '../../../..')

let browser: TestBrowser
let site: Awaited<ReturnType<typeof preview>>
before(async () => {
  // A link that leads nowhere ends the build.
  await promisify(execFile)('npx', ['vitepress', 'build', 'docs'], { cwd: root })
  site = await preview({
    root: resolve(root, '.build'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: 'docs' },
    preview: { host: '127.0.0.1', port: 0 },
  })
  browser = await openTestBrowser()
})
after(async () => {
  await browser?.close()
  await site?.close()
})

test('the site of the docs holds every page and asks nobody else', async () => {
  const home = site.resolvedUrls!.local[0]!
  for (const [path, text] of [
    ['', 'Add one script and one tag'],
    ['theming.html', 'Two themes are ready'],
    ['elements.html', 'to-service-chosen'],
    ['sdk.html', 'Nothing happens twice'],
    ['reference.html', 'bookings.hold'],
    ['accessibility.html', 'No person with a disability has tried it yet'],
  ] as const) {
    const page = await browser.open(home + path)
    await page.locator('main').getByText(text).first().waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(await page.locator('main a[href^=".."]').count(), 0, 'no link out of the site')
    await page.context().close()
  }
  assert.deepEqual(browser.complaints, [])
})
