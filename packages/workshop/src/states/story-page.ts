import type { Language } from '@transparent-office/words'
import type { Page } from 'playwright-core'
import type { TestBrowser } from '../journeys/test-browser.ts'
import type { StoriesSite } from './stories-site.ts'

/** How a story ended. */
interface Finished {
  readonly storyId: string
  readonly status: string
  readonly reporters: readonly {
    readonly type: string
    readonly result: { readonly violations?: readonly Violation[] }
  }[]
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

interface Channel {
  emit(event: string, detail: object): void
  last(event: string): unknown[] | undefined
  on(event: string, heard: (said: never) => void): void
}

declare global {
  var __STORYBOOK_ADDONS_CHANNEL__: Channel | undefined
  /** What the present story threw. */
  var thrown: string[]
  /** The last story that ended. */
  var finished: Finished | undefined
}

/** A page on which one story after another is shown in place, as Storybook's own side bar does. */
export interface StoryPage {
  readonly page: Page
  /** Shows a story and plays it to its end. Gives what went wrong, and what axe found. */
  readonly show: (story: string) => Promise<string[]>
}

/** How stories are shown. */
export interface Shown {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  readonly timezoneId: string
}

/** Opens a page of stories. */
export async function openStoryPage(
  browser: TestBrowser,
  site: StoriesSite,
  { language, theme, timezoneId }: Shown,
): Promise<StoryPage> {
  // What is shown already is not shown anew: it begins with the last.
  const first = `id=${site.stories.at(-1)}&globals=language:${language};theme:${theme}`
  const page = await browser.open(`${site.url}iframe.html?viewMode=story&${first}`, {
    locale: language,
    timezoneId,
    viewport: wide,
  })
  await page.waitForFunction(
    () => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished') !== undefined,
  )
  await page.evaluate(listen)
  return { page, show: (story) => show(page, story) }
}

/** A usual screen. */
export const wide = { width: 1280, height: 900 }

/** In the page: keeps what stories throw, and how the last one ended. */
function listen(): void {
  globalThis.thrown = []
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__!
  for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored'])
    channel.on(event, (error: { message?: string; description?: string }) =>
      globalThis.thrown.push(`${event} ${error.message ?? error.description}`),
    )
  channel.on('storyFinished', (ended: Finished) => (globalThis.finished = ended))
}

async function show(page: Page, story: string): Promise<string[]> {
  await page.evaluate((storyId) => {
    globalThis.thrown = []
    globalThis.finished = undefined
    globalThis.__STORYBOOK_ADDONS_CHANNEL__!.emit('setCurrentStory', { storyId, viewMode: 'story' })
  }, story)
  await page
    .waitForFunction((id) => globalThis.finished?.storyId === id, story)
    .catch((cause: unknown) => {
      throw new Error(`${story} did not end`, { cause })
    })
  const [ended, thrown] = await page.evaluate(() => [globalThis.finished!, globalThis.thrown])
  const seen = ended.reporters.filter(({ type }) => type === 'a11y')
  const violations = seen.flatMap(({ result }) => result.violations ?? [])
  return [
    ...thrown,
    ...violations.map(({ id, nodes }) => `axe: ${id} at ${nodes.map(({ html }) => html).join()}`),
    ...(ended.status === 'success' || violations.length > 0 ? [] : [`ended as ${ended.status}`]),
    ...(seen.length > 0 ? [] : ['axe did not look']),
  ]
}
