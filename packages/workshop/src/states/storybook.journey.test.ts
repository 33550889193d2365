import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestBrowser, type TestBrowser } from '../journeys/test-browser.ts'
import { elementsOf, type Element } from '../elements/manifest.ts'
import { readManifest } from '../elements/read-manifest.ts'
import { controlsOf, setControl } from './controls.ts'
import { openStoriesSite, type StoriesSite } from './stories-site.ts'
import { openStoryPage } from './story-page.ts'

/* The Storybook as who builds with it meets it: each element told of and set by its manifest. */

const elements = elementsOf(readManifest())
const way = { language: 'en', theme: 'light', timezoneId: 'Europe/Kyiv' } as const

let browser: TestBrowser
let site: StoriesSite
before(async () => {
  site = await openStoriesSite()
  browser = await openTestBrowser()
})
after(async () => {
  await browser?.close()
  await site?.close()
})

const storiesOf = ({ tagName }: Element) =>
  site.stories.filter((story) => story.startsWith(`${tagName}--`))

test('every element has its stories, and a control for each of its attributes', async () => {
  const { page } = await openStoryPage(browser, site, way)
  for (const element of elements) {
    const [story] = storiesOf(element)
    assert.ok(story, `${element.tagName} has no story`)
    const controls = await controlsOf(page, story)
    for (const { name, type } of element.attributes ?? [])
      assert.equal(
        controls.get(name),
        { boolean: 'boolean', number: 'number' }[type?.text ?? ''] ?? 'text',
        `${element.tagName} ${name}`,
      )
  }
  await page.context().close()
})

test('what a control sets, the widget on the page has', async () => {
  const { page, show } = await openStoryPage(browser, site, way)
  const story = 'to-application-status--asks-for-the-code'
  assert.deepEqual(await show(story), [])
  await setControl(page, story, { number: '2026-01-000777', 'in-url': true })
  await page.locator('to-application-status[number="2026-01-000777"][in-url]').waitFor()
  await page.getByRole('textbox', { name: 'Application number' }).waitFor()
  assert.equal(await page.getByRole('textbox').first().inputValue(), '2026-01-000777')
  await page.context().close()
})

test('each element has a page that tells of it in its own words, and of nothing private', async () => {
  for (const element of elements) {
    const page = await browser.open(
      `${site.url}iframe.html?viewMode=docs&id=${element.tagName}--docs`,
    )
    const told = page.locator('#storybook-docs')
    await told.getByText(element.description!.slice(0, 40).replaceAll('`', '')).first().waitFor()
    const text = await told.locator('.docblock-argstable').first().innerText()
    for (const { name } of element.attributes ?? []) assert.match(text, new RegExp(`\\b${name}\\b`))
    assert.doesNotMatch(text, /surroundings|goTo|loseOffice/)
    await page.context().close()
  }
})

test('it asks nothing of anybody else', () => {
  assert.deepEqual(
    browser.complaints.filter((one) => / calls /.test(one)),
    [],
  )
})
