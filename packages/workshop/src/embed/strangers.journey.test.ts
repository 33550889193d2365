import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { startDemo } from '../../../server/src/testing/demo-servers.ts'
import type { TestServer } from '../../../server/src/testing/test-servers.ts'
import { browsers, launch, openHost, resize, type HostPage } from './drive-browser.ts'
import { snippetTag, strictPolicy } from './embed-site.ts'
import { servePage, type StrangerPage } from './stranger-page.ts'

/*
 * The widgets with a real office behind them, in pages of strangers that do everything wrong.
 */

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const reset = `* { all: unset } button, input, svg { display: none !important }
  div, p, h2, h3 { position: fixed !important; color: red !important; font-size: 3px !important }`

const strangers: readonly StrangerPage[] = [
  { title: 'a page that resets everything', css: reset },
  { title: 'a page with a tiny root font', css: 'html { font-size: 5px }' },
  // The huge font leaves as many letters a line as 400 % zoom does.
  { title: 'a page with a huge root font', css: 'html { font-size: 40px }', width: 800 },
  { title: 'a page from right to left', html: 'dir="rtl"' },
  { title: 'a dark page', css: ':root { color-scheme: dark; background: #111 }' },
  {
    title: 'a page of shouting, spread, unbroken text',
    css: 'body { text-transform: uppercase; letter-spacing: 1em; word-spacing: 2em; white-space: nowrap; text-indent: 9em; line-height: 0 }',
  },
  {
    title: 'a page without storage',
    script: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError') } })`,
  },
  {
    title: 'a page with polluted prototypes',
    script: `for (const name of ['polluted', 'title', 'code', 'problem', 'error', 'uk', 'branch'])
        Object.prototype[name] ??= () => 'polluted'
      Array.prototype.last = function () { return this.at(-1) }
      Array.prototype.from ??= null
      String.prototype.strip = function () { return this.trim() }
      Function.prototype.defer = () => {}`,
  },
  {
    title: 'a page that fills globals with its own',
    script: `Object.assign(globalThis, { chunks: 1, page: 2, html: 3, css: 4, litHtmlVersions: ['1.0.0'], process: {}, module: {}, define: null })`,
  },
]

const widgets = (url: string) => `<to-office url="${url}" office="prozore">
  <to-service-finder><a href="/plain">Послуги</a></to-service-finder>
  <to-ticket-booking service="residence-registration"><a href="/plain">Записатися</a></to-ticket-booking>
  <to-application-status><a href="/plain">Стан</a></to-application-status>
  <to-satisfaction-rating><a href="/plain">Оцінити</a></to-satisfaction-rating>
  <to-time-picker service="residence-registration" name="visit"><a href="/plain">Час</a></to-time-picker>
</to-office>`

/** What a visitor's system may ask of every page; only Chromium can pretend it here. */
const visitors: readonly StrangerPage[] = [
  { title: 'forced colours', media: { 'forced-colors': 'active' } },
  {
    title: 'forced colours on a dark ground, at 320 px',
    media: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
    width: 320,
  },
  { title: 'reduced motion', media: { 'prefers-reduced-motion': 'reduce' } },
  { title: 'more contrast', media: { 'prefers-contrast': 'more' } },
  {
    title: 'less contrast on a dark page',
    css: ':root { color-scheme: dark; background: #111 }',
    media: { 'prefers-contrast': 'less', 'prefers-color-scheme': 'dark' },
  },
  { title: 'text of 200 %', css: 'html { font-size: 200% }', width: 640 },
  { title: 'zoom of 400 %', width: 320, media: {} },
]

/** What a test does inside the page: finds and presses by the words people see. */
const hands = `globalThis.hands = {
  deep(selector, root = document) {
    return [...root.querySelectorAll('*')].flatMap((each) => [
      ...(each.matches(selector) ? [each] : []),
      ...(each.shadowRoot ? hands.deep(selector, each.shadowRoot) : []),
    ])
  },
  press(tag, words) {
    const root = document.querySelector(tag)?.shadowRoot
    const found = root && hands.deep('button, label, a', root).find((each) => each.textContent.includes(words))
    found?.click()
    return Boolean(found)
  },
  says: (tag, words) => document.querySelector(tag)?.shadowRoot?.textContent.includes(words) ?? false,
}`

/** Goes as far as a held time, through the finder's card and the booking's first steps. */
async function walk({ page, until }: HostPage): Promise<void> {
  await page.evaluate(hands)
  await until(`hands.says('to-ticket-booking', 'Куди вам зручно прийти?')`)
  await until(`hands.press('to-ticket-booking', 'Продовжити')`)
  await until(`hands.press('to-ticket-booking', 'Взяти цей час')`)
  await until(`hands.says('to-ticket-booking', 'Як вас записати?')`)
  await until(`hands.says('to-application-status', 'Номер заяви')`)
  await until(`hands.says('to-satisfaction-rating', 'Номер талона')`)
  await until(`hands.says('to-time-picker', 'Коли вам зручно?')`)
  await until(`hands.press('to-service-finder', 'Народження дитини')`)
  await until(
    `hands.says('to-service-finder', 'Знайдено') || hands.says('to-service-finder', 'знайдено')`,
  )
}

/** What axe finds against the widgets, and what is drawn too small to read or outside the page. */
async function look(page: Page): Promise<string[]> {
  // axe itself does not stand a page that extends every object.
  const polluted = await page.evaluate(`'polluted' in {}`)
  if (!polluted) await page.evaluate(axe)
  const found = polluted
    ? []
    : await page.evaluate(`axe.run('to-office', {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    // It reads the colours of the page, not those the system forces.
    rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
  }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.flat().join(' ') + ' ' + failureSummary)))`)
  const small = await page.evaluate(`hands.deep('.body *').filter((each) =>
    each.textContent.trim() && parseFloat(getComputedStyle(each).fontSize) < 14 && !each.closest('svg'))
    .map((each) => 'small: ' + each.localName + ' ' + each.textContent.trim().slice(0, 30))`)
  const wide = await page.evaluate(`hands.deep('.body *').filter((each) =>
    !each.closest('.unseen') && each.getBoundingClientRect().right > innerWidth + 1).map((each) => 'wide: ' + each.localName + '.' + each.className)`)
  return [found, small, wide].flat() as string[]
}

/** What takes time to move, though the visitor's system asks for less of that. */
const moving = `hands.deep('.body *').filter((each) =>
  each.getAnimations().some(({ effect }) => effect.getTiming().duration > 0) ||
  parseFloat(getComputedStyle(each).transitionDuration) > 0)
  .map((each) => 'moves: ' + each.localName + '.' + each.className)`

/** Where colours are forced, grounds go: what can be pressed needs an edge, what is chosen the system's own colour. */
const edgeless = `[
  ...hands.deep('.button, .pick, .face, label.time, input:not([type=radio]), textarea, select')
    .filter((each) => getComputedStyle(each).borderTopStyle === 'none')
    .map((each) => 'no edge: ' + each.localName + '.' + each.className),
  ...[
    ...hands.deep('label.time:has(:checked), [aria-pressed=true]').map((each) => [each]),
    ...hands.deep('.pick :checked').map((each) => [each, '::after']),
  ]
    .filter(([each, inside]) => getComputedStyle(each, inside).forcedColorAdjust === 'auto')
    .map(([each]) => each)
    .map((each) => 'chosen as the rest: ' + each.localName + '.' + each.className),
]`

for (const name of browsers)
  describe(name, () => {
    let browser: Browser
    let office: TestServer
    let dataDir: string
    let stranger: Awaited<ReturnType<typeof servePage>>
    before(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'office-strangers-'))
      office = await startDemo(dataDir)
      stranger = await servePage()
      browser = await launch(name)
    })
    after(async () => {
      await browser?.close()
      stranger?.close()
      await office?.stop()
      await rm(dataDir, { recursive: true, force: true })
    })
    const open = async (page: StrangerPage, body = widgets(office.url)) => {
      stranger.show(page, snippetTag(office.url) + body)
      return openHost(browser, stranger.address)
    }

    const issueTicket = async () => {
      const tokens = JSON.parse(
        await readFile(join(dataDir, 'demo-tokens.json'), 'utf8'),
      ) as Record<string, string>
      const visit = [{ service: 'residence-registration' }]
      return office.as(tokens['kiosk']).queue.issueTicket({ visit })
    }

    for (const page of strangers)
      for (const policy of page.title === 'a dark page' ? [strictPolicy, undefined] : [undefined])
        test(`${page.title}${policy ? ' with a strict policy' : ''}`, async () => {
          const host = await open({ ...page, ...(policy && { policy: policy(office.url) }) })
          await resize(host.page, { width: page.width ?? 390, height: 800 })
          await walk(host)
          assert.deepEqual(await look(host.page), [])
          assert.deepEqual([host.warnings, await host.wrong()], [[], []])
          await host.page.close()
        })

    for (const visitor of name === 'chromium' ? visitors : [])
      test(`a visitor’s system: ${visitor.title}`, async () => {
        const { id, code } = await issueTicket()
        const host = await open(
          { ...visitor, policy: strictPolicy(office.url) },
          `${widgets(office.url)}<to-ticket url="${office.url}" office="prozore" ticket="${id}" code="${code}"></to-ticket>`,
        )
        const { page, until } = host
        const devtools = await page.createCDPSession()
        const features = Object.entries(visitor.media ?? {}).map(([name, value]) => ({
          name,
          value,
        }))
        await devtools.send('Emulation.setEmulatedMedia', { features })
        for (const [name, value] of Object.entries(visitor.media ?? {}))
          assert.equal(await page.evaluate(`matchMedia('(${name}: ${value})').matches`), true, name)
        await resize(page, { width: visitor.width ?? 390, height: 800 })
        const looked = async () => [
          ...(await look(page)),
          ...((await page.evaluate(
            visitor.media?.['forced-colors'] ? edgeless : '[]',
          )) as string[]),
          ...((await page.evaluate(
            visitor.media?.['prefers-reduced-motion'] ? moving : '[]',
          )) as string[]),
        ]
        await page.evaluate(hands)
        await until(`hands.says('to-ticket', 'Ваш талон')`)
        await until(`hands.says('to-ticket-booking', 'Куди вам зручно прийти?')`)
        assert.deepEqual(await looked(), [])
        await walk(host)
        assert.deepEqual(await looked(), [])
        assert.deepEqual([host.warnings, await host.wrong()], [[], []])
        await page.close()
      })

    test('the host’s own policy of nothing but itself and the office', async () => {
      const host = await open({ title: '', policy: strictPolicy(office.url) })
      await resize(host.page, { width: 320, height: 640 })
      await walk(host)
      assert.deepEqual(await look(host.page), [])
      assert.deepEqual([host.warnings, await host.wrong()], [[], []])
      assert.deepEqual(await host.page.cookies(), [])
      await host.page.close()
    })

    test('attributes, properties and language stay live; a widget moved amid work goes on', async () => {
      const host = await open({ title: '' })
      const { page, until } = host
      await page.evaluate(hands)
      await until(`hands.press('to-ticket-booking', 'Продовжити')`)
      await until(`hands.says('to-ticket-booking', 'Взяти цей час')`)
      await page.evaluate(`document.documentElement.lang = 'en'`)
      await until(`hands.says('to-ticket-booking', 'Take this time')`)
      await page.evaluate(
        `document.querySelector('h1').before(document.querySelector('to-office'))`,
      )
      await until(`hands.says('to-ticket-booking', 'Take this time')`)
      await page.evaluate(`document.querySelector('to-office').lang = 'uk'`)
      await until(`hands.says('to-ticket-booking', 'Взяти цей час')`)
      await page.evaluate(
        `document.querySelector('to-ticket-booking').service = 'residence-deregistration'`,
      )
      await until(`hands.says('to-ticket-booking', 'Куди вам зручно прийти?')`)
      await page.evaluate(`document.querySelector('to-office').setAttribute('office', 'nowhere')`)
      await until(`hands.says('to-ticket-booking', 'Офіс тут не знайдено')`)
      await page.evaluate(`document.querySelector('to-office').setAttribute('office', 'prozore')`)
      await until(`hands.says('to-ticket-booking', 'Продовжити')`)
      await page.evaluate(`{
        const booking = document.querySelector('to-ticket-booking')
        hands.press('to-ticket-booking', 'Продовжити')
        booking.remove()
        setTimeout(() => document.querySelector('to-office').append(booking), 200)
      }`)
      await until(`hands.says('to-ticket-booking', 'Взяти цей час')`)
      assert.deepEqual(await host.wrong(), [])
      await page.close()
    })

    test('a hundred mounts leave nothing behind: no stream, no listener, no element', async () => {
      const ticket = await issueTicket()
      const host = await open({ title: '' }, '<div id="place"></div>')
      const { page, until } = host
      await page.evaluate(hands)
      const round = `{
        const place = document.querySelector('#place')
        place.innerHTML = '<to-office office="prozore"><to-ticket ticket="${ticket.id}" code="${ticket.code}"></to-ticket><to-service-finder></to-service-finder><to-ticket-booking service="residence-registration" in-url></to-ticket-booking></to-office>'
      }`
      const clear = `document.querySelector('#place').replaceChildren()`
      await page.evaluate(round)
      await until(`hands.says('to-ticket', '${ticket.number}')`)
      await until(`hands.says('to-ticket-booking', 'Куди вам зручно прийти?')`)
      await page.evaluate(clear)
      const devtools = name === 'chromium' ? await page.createCDPSession() : undefined
      const count = async () => {
        await devtools?.send('HeapProfiler.collectGarbage')
        return devtools ? devtools.send('Memory.getDOMCounters') : undefined
      }
      const mounts = async (times: number) => {
        for (let time = 0; time < times; time++) {
          await page.evaluate(round)
          await new Promise((done) => setTimeout(done, time % 10 === 0 ? 250 : 15))
          await page.evaluate(clear)
        }
        await new Promise((done) => setTimeout(done, 500))
      }
      await mounts(20)
      const before = await count()
      await mounts(100)
      if (before) {
        // A mount has some 300 nodes; what the collector has yet to take is far less than a hundred of them.
        let [nodes, listeners] = [0, 0]
        for (let tries = 0; tries < 20; tries++) {
          const after = (await count())!
          nodes = after.nodes - before.nodes
          listeners = after.jsEventListeners - before.jsEventListeners
          if (nodes < 3000 && listeners < 300) break
          // What a busy machine has yet to end holds on to it.
          await new Promise((done) => setTimeout(done, 500))
        }
        assert.ok(nodes < 3000, `${nodes} nodes more`)
        assert.ok(listeners < 300, `${listeners} listeners more`)
      }
      const streams = async () =>
        /^\w*streams\w* (\d+)$/m.exec(await (await fetch(`${office.url}/metrics`)).text())?.[1]
      for (let tries = 0; (await streams()) !== '0' && tries < 50; tries++)
        await new Promise((done) => setTimeout(done, 100))
      assert.equal(await streams(), '0')
      assert.deepEqual(await host.wrong(), [])
      await page.close()
    })
  })
