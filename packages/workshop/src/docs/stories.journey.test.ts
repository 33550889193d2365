import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { preview } from 'vite'
import { openTestBrowser, type TestBrowser } from '../../../../examples/test-browser.ts'

/* Each story is drawn and played in the built Storybook; axe looks at each at its end. */

const root = resolve(import.meta.dirname, '../../../..')

let browser: TestBrowser
let site: Awaited<ReturnType<typeof preview>>
let stories: string[]
before(async () => {
  await promisify(execFile)('npm', ['run', 'storybook:build'], { cwd: root })
  const index = await readFile(resolve(root, '.storybook-static/index.json'), 'utf8')
  const entries = (JSON.parse(index) as { entries: Record<string, { type: string }> }).entries
  stories = Object.keys(entries).filter((id) => entries[id]!.type === 'story')
  site = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: '.storybook-static' },
    preview: { host: '127.0.0.1', port: 0 },
  })
  browser = await openTestBrowser()
})
after(async () => {
  await browser?.close()
  await site?.close()
})

interface Finished {
  readonly storyId: string
  readonly status: string
  readonly reporters: readonly { type: string; status: string; result: unknown }[]
}

/** How a story ended, once it did. */
async function finished(page: Page, id: string): Promise<Finished> {
  const ended = await page.waitForFunction((story) => {
    const channel = (globalThis as Record<string, unknown>)['__STORYBOOK_ADDONS_CHANNEL__']
    const last = (channel as { last(event: string): [Finished] | undefined } | undefined)?.last(
      'storyFinished',
    )
    return last?.[0].storyId === story && last[0]
  }, id)
  return (await ended.jsonValue()) as Finished
}

for (const globals of ['language:uk;theme:light', 'language:en;theme:dark'])
  test(`each story is drawn without a complaint: ${globals}`, async () => {
    assert.ok(stories.length > 40)
    const played = globals.includes('uk')
    const page = await browser.open(site.resolvedUrls!.local[0]! + 'iframe.html')
    const complaints: string[] = []
    for (const id of stories) {
      await page.goto(
        `${site.resolvedUrls!.local[0]}iframe.html?id=${id}&viewMode=story&globals=${globals}`,
      )
      const { status, reporters } = await finished(page, id)
      const found = reporters.filter((one) => one.status === 'failed')
      // The plays press Ukrainian words.
      if (played && status !== 'success') complaints.push(`${id}: ${status}`)
      for (const one of found)
        complaints.push(`${id}: ${one.type} ${JSON.stringify(one.result).slice(0, 600)}`)
    }
    await page.context().close()
    assert.deepEqual(complaints, [])
    assert.deepEqual(
      browser.complaints.splice(0).filter((one) => / calls /.test(one)),
      [],
    )
  })
