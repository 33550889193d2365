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
/** Plays press Ukrainian words. */
let withoutPlay: string[]
before(async () => {
  await promisify(execFile)('npm', ['run', 'storybook:build'], { cwd: root })
  const index = await readFile(resolve(root, '.storybook-static/index.json'), 'utf8')
  const entries = (
    JSON.parse(index) as { entries: Record<string, { type: string; tags: string[] }> }
  ).entries
  stories = Object.keys(entries).filter((id) => entries[id]!.type === 'story')
  withoutPlay = stories.filter((id) => !entries[id]!.tags.includes('play-fn'))
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

interface Channel {
  emit(event: string, detail: object): void
  on(event: string, heard: (error: { message?: string; description?: string }) => void): void
}

/** Shows a story in place of the one before, as Storybook's own side bar does. */
const show = (page: Page, id: string) =>
  page.evaluate((storyId) => {
    const channel = (globalThis as Record<string, unknown>)['__STORYBOOK_ADDONS_CHANNEL__']
    ;(channel as Channel).emit('setCurrentStory', { storyId, viewMode: 'story' })
  }, id)

/** Keeps what stories throw, to be taken by `thrown`. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const own = globalThis as Record<string, unknown>
    const thrown: string[] = (own['thrown'] = [])
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored'])
      (own['__STORYBOOK_ADDONS_CHANNEL__'] as Channel).on(event, (error) =>
        thrown.push(`${event} ${error.message ?? error.description}`),
      )
  })
const thrown = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { thrown: string[] }).thrown.splice(0))

async function drawEach(ids: readonly string[], globals: string): Promise<void> {
  const home = site.resolvedUrls!.local[0]!
  const page = await browser.open(
    `${home}iframe.html?id=${ids.at(-1)}&viewMode=story&globals=${globals}`,
  )
  const complaints: string[] = []
  await finished(page, ids.at(-1)!)
  await listen(page)
  for (const id of ids) {
    await show(page, id)
    const { status, reporters } = await finished(page, id)
    const errors = await thrown(page)
    complaints.push(...errors.map((error) => `${id}: ${error}`))
    if (status !== 'success') complaints.push(`${id}: ${status}`)
    if (errors.length === 0 && !reporters.some(({ type }) => type === 'a11y'))
      complaints.push(`${id}: axe did not look`)
  }
  await page.context().close()
  assert.deepEqual(complaints, [])
  assert.deepEqual(
    browser.complaints.splice(0).filter((one) => / calls /.test(one)),
    [],
  )
}

test('each story is played to its end in Ukrainian, by day', async () => {
  assert.ok(stories.length > 40)
  await drawEach(stories, 'language:uk;theme:light')
})

test('each story is played to its end in English, by night', async () => {
  assert.ok(stories.length > 15)
  await drawEach(stories, 'language:en;theme:dark')
})
