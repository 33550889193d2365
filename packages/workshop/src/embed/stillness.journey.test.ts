import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { startDemo } from '../../../server/src/testing/demo-servers.ts'
import type { TestServer } from '../../../server/src/testing/test-servers.ts'
import { browsers, launch } from './drive-browser.ts'
import { snippetTag, strictPolicy } from './embed-site.ts'
import { servePage } from './stranger-page.ts'

/*
 * Nothing on a page moves by itself: not when a widget comes in place of its link, not when the
 * office answers. The browser itself counts what moves; what moves within half a second after a
 * press is what the person did, and is not counted.
 */

const room = await readFile(
  resolve(import.meta.dirname, '../../../widgets/themes/room.css'),
  'utf8',
)

const slow = { download: (1.6e6 / 8) * 0.9, upload: (750e3 / 8) * 0.9, latency: 150 }
/** Every answer comes too late to count as what a press did. */
const late = { download: -1, upload: -1, latency: 700 }

const phone = { width: 390, height: 844 }
/** A window so high that what stands below a widget is seen. */
const high = { width: 1280, height: 1600 }
const windows = [
  { window: { width: 320, height: 640 }, network: undefined },
  { window: phone, network: slow },
  { window: { width: 1280, height: 800 }, network: slow },
  { window: high, network: undefined },
]

const widgets: Readonly<Record<string, string>> = {
  'to-service-finder': '',
  'to-ticket-booking': '',
  'to-ticket-booking of a service': 'service="residence-registration"',
  'to-application-status': '',
  'to-satisfaction-rating': '',
  'to-time-picker': 'service="residence-registration" name="visit"',
}

/** Writes down what the browser saw moving, and by how much. */
const watch = `globalThis.moved = []
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) moved.push(value.toFixed(4) + sources.map(({ node, previousRect: from, currentRect: to }) =>
      ' ' + (node?.localName ?? node?.data ?? 'inside') + ' ' + from.y + ' → ' + to.y).join())
}).observe({ type: 'layout-shift', buffered: true })`

const words = `<p>${'Так місто розповідає про себе, поки віджет ще в дорозі. '.repeat(12)}</p>`

// Firefox does not tell what moved.
if (browsers.includes('chromium'))
  describe('stillness', { timeout: 600_000 }, () => {
    let browser: Browser
    let office: TestServer
    let dataDir: string
    let host: Awaited<ReturnType<typeof servePage>>
    before(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'office-stillness-'))
      office = await startDemo(dataDir)
      host = await servePage()
      browser = await launch('chromium')
    })
    after(async () => {
      await browser?.close()
      host?.close()
      await office?.stop()
      await rm(dataDir, { recursive: true, force: true })
    })

    /** A page with one widget, words above and below it. */
    const show = (name: string, more = '', css = room) => {
      const [tag] = name.split(' ')
      host.show(
        {
          title: '',
          css: `body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 0 auto } ${css}`,
          policy: strictPolicy(office.url),
        },
        `${snippetTag(office.url)}${words.slice(0, 99)}<to-office url="${office.url}" office="prozore">
          <${tag} ${widgets[name] ?? ''} ${more}><a href="/plain">Сторінка офісу</a></${tag}></to-office>${words}`,
      )
    }

    const open = async (window: { width: number; height: number }, network?: typeof slow) => {
      const page = await browser.newPage()
      await page.setCacheEnabled(false)
      await page.setViewport(window)
      await page.evaluateOnNewDocument(watch)
      if (network) await page.emulateNetworkConditions(network)
      return page
    }

    /** Waits until the network rests and all is drawn; gives what moved since it was asked last. */
    const moved = async (page: Page) => {
      await page.waitForNetworkIdle({ idleTime: 400, timeout: 60_000 })
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)))',
      )
      return (await page.evaluate('moved.splice(0)')) as string[]
    }

    for (const name of Object.keys(widgets))
      for (const { window, network } of windows)
        test(`${name}, ${window.width} × ${window.height}, ${network ? 'slow' : 'fast'}: from the plain link to a widget that works`, async () => {
          const page = await open(window, network)
          show(name)
          await page.goto(host.address)
          assert.deepEqual(await moved(page), [])
          await page.waitForSelector(`${name.split(' ')[0]} >>> .frame`)
          await page.close()
        })

    test('without the room for it, the page moves: the measure measures', async () => {
      const page = await open(high, slow)
      show('to-service-finder', '', '')
      await page.goto(host.address)
      assert.notDeepEqual(await moved(page), [])
      await page.close()
    })

    for (const { window } of windows)
      test(`the city’s page, ${window.width} × ${window.height}, slow`, async () => {
        const page = await open(window, slow)
        for (const path of ['/', '/en.html']) {
          await page.goto(office.url + path)
          assert.deepEqual(await moved(page), [], path)
        }
        await page.close()
      })

    const ownPages = [
      '/o/prozore/',
      '/o/prozore/?lang=en',
      '/o/prozore/services/residence-registration',
      '/o/prozore/book',
      '/o/prozore/book?service=residence-registration',
      '/o/prozore/applications',
      '/o/prozore/rate',
    ]
    for (const width of [320, 390, 412, 1280])
      test(`the office’s own pages, ${width} wide, slow: widgets take the place of what stands there`, async () => {
        const page = await open({ width, height: width < 500 ? 823 : 800 }, slow)
        for (const path of ownPages) {
          const answer = await page.goto(office.url + path)
          assert.equal(answer?.status(), 200, path)
          const shifts = await moved(page)
          const sum = shifts.reduce((all, shift) => all + Number.parseFloat(shift), 0)
          assert.ok(sum <= 0.01, `${path}: ${shifts.join('; ')}`)
        }
        await page.close()
      })

    /** Presses and types as a person does; after each press the page rests, and nothing moved. */
    const walk = async (page: Page, tag: string, steps: readonly string[]) => {
      for (const step of steps) {
        const [selector, typed] = step.split('=')
        const found = /^[#.\w]/.test(step)
          ? `${tag} >>> ${selector}`
          : `${tag} >>> :is(button, a, label)::-p-text(${step})`
        const target = await page.waitForSelector(found, { visible: true, timeout: 5000 })
        await target!.click()
        if (typed) await target!.type(typed)
        assert.deepEqual(await moved(page), [], step)
      }
    }

    const ways: Readonly<Record<string, (receipt: Receipt) => readonly string[]>> = {
      'to-service-finder': () => ['Народження дитини', 'h3 a', 'Назад', '#q=субсидія\n', 'h3 a'],
      'to-ticket-booking of a service': () => [
        'Продовжити',
        'Взяти цей час',
        '#name=Олена Ковальчук',
        '#phone=067 123 45 67',
        'Продовжити',
        'Підтвердити запис',
        'Змінити час',
        'Залишити',
        'Скасувати запис',
        'Так, скасувати',
      ],
      'to-application-status': ({ number, code }) => [
        `#number=${number}`,
        '#code=ABCD-EFGH-JKMN-PQRS',
        'Показати стан',
        `#code=${code}`,
        'Показати стан',
      ],
      'to-satisfaction-rating': () => [
        '#ticket=А-001',
        '#code=ABCD-EFGH-JKMN-PQRS',
        'Продовжити',
        'Добре',
      ],
      'to-time-picker': () => ['.days li:nth-child(2) button', 'Календар на місяць', 'label.time'],
    }

    for (const [name, steps] of Object.entries(ways))
      for (const window of [phone, high])
        test(`${name}, ${window.width} × ${window.height}: onward, with late answers`, async () => {
          const page = await open(window)
          show(name)
          await page.goto(host.address)
          assert.deepEqual(await moved(page), [])
          await page.emulateNetworkConditions(late)
          await walk(page, name.split(' ')[0]!, steps(await takenIn()))
          await page.close()
        })

    interface Receipt {
      readonly number: string
      readonly code: string
    }
    let receipt: Promise<Receipt> | undefined

    /** An application that a clerk took in. */
    const takenIn = () => (receipt ??= takeIn())
    async function takeIn(): Promise<Receipt> {
      const tokens = JSON.parse(
        await readFile(join(dataDir, 'demo-tokens.json'), 'utf8'),
      ) as Record<string, string>
      const service = 'residence-registration'
      const workplace = 'central-desk-1'
      await office.as(tokens['kiosk']).queue.issueTicket({ visit: [{ service }] })
      const clerk = office.as(tokens['clerk-1'])
      await clerk.staff.openWorkplace({ workplace })
      const { ticket } = await clerk.queue.callNext({ workplace })
      await clerk.queue.serve({ id: ticket!.id })
      const { documents } = await office.as().catalogue.findService({ service })
      return clerk.applications.takeIn({
        ticket: ticket!.id,
        service,
        applicant: { name: 'Олена Ковальчук', phone: '067 123 45 67' },
        papers: documents.map(({ id, fromRegister }) => ({
          document: id,
          state: fromRegister ? 'from-register' : 'brought',
        })),
      })
    }
  })
