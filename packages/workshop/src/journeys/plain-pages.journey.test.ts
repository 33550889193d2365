import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { routes } from '../../../server/src/pages/routes.ts'
import { bookVisit } from './book-visit.ts'
import { desktop, headed, narrow, openDemoCity, phone } from './demo-city.ts'
import { serveTicket } from './serve-ticket.ts'

/*
 * The office's own pages, with scripts and without: what they say, under which heading, and who may
 * keep them.
 */

const city = await openDemoCity()
const { server, browser, tokens, open, noComplaints } = city

const withoutScripts = { javaScriptEnabled: false }

test('without scripts the office’s pages say where, when, what to bring and whom to call', async () => {
  const { at, path } = await bookVisit(server)
  const office = await open('/o/prozore/', withoutScripts)
  for (const text of ['вул. Липова, 12', '0 800 000 000', 'юридичної сили немає'])
    await office.getByText(text).first().waitFor()
  const service = await open('/o/prozore/services/residence-registration', withoutScripts)
  await service.getByText('Візьміть із собою').waitFor()
  const booking = await open(path, withoutScripts)
  await booking.getByText('Вас записано').waitFor()
  assert.match((await booking.textContent('main'))!, new RegExp(at))
  await booking.getByRole('link', { name: 'English' }).click()
  await booking.getByText('You are booked').waitFor()
  for (const page of [office, service, booking]) await page.context().close()
  noComplaints()
})

test('a page with a code is kept by nobody, and another code opens nothing', async () => {
  const { id, code, path } = await bookVisit(server)
  const right = await fetch(server.url + path)
  assert.equal(right.headers.get('cache-control'), 'no-store')
  assert.equal(right.headers.get('referrer-policy'), 'no-referrer')
  assert.match(right.headers.get('content-security-policy')!, /^default-src 'self';/)
  for (const wrong of [
    `bookings/${id}?code=AAAA-AAAA-AAAA-AAAA`,
    `bookings/${id}`,
    `tickets/${id}?code=${code}`,
    'services/nothing',
    'nothing',
  ]) {
    const answer = await fetch(`${server.url}/o/prozore/${wrong}`)
    assert.equal(answer.status, 404, wrong)
    assert.match(await answer.text(), /Такої сторінки немає/, wrong)
  }
  assert.doesNotMatch(server.output(), new RegExp(code))
})

const visit = [{ service: 'residence-registration' }]

/** Addresses of each page that can be opened, below that of the office. */
async function listAddresses(): Promise<Readonly<Record<string, readonly string[]>>> {
  const asks = '?service=residence-registration'
  const kiosk = server.as(tokens.kiosk)
  const served = await kiosk.queue.issueTicket({ visit })
  const { number, code } = await serveTicket(city, served.number)
  const waiting = await kiosk.queue.issueTicket({ visit })
  const booked = await bookVisit(server)
  const cancelled = await bookVisit(server)
  await server.as(cancelled.code).bookings.cancel({ id: cancelled.id })
  return {
    '': ['', '?q=прописка', '?lifeEvent=birth'],
    'services/:id': ['services/residence-registration', 'services/nothing'],
    hall: ['hall'],
    'branches/:id': ['branches/central'],
    book: [`book${asks}`, 'book'],
    'book/what': [`book/what${asks}`],
    'book/when': [`book/when${asks}&branch=central`],
    'bookings/:id': [booked, cancelled].map(({ id, code }) => `bookings/${id}?code=${code}`),
    'tickets/:id': [`tickets/${waiting.id}?code=${waiting.code}`],
    'applications/:number?': ['applications', `applications/${number}?code=${code}`],
    matters: ['matters'],
    rate: ['rate', `rate?visit=${served.visit}&code=${served.code}`],
  }
}

/** Waits until the widgets of a page stand in for what it drew itself. */
const standIn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('to-office > *')].every((widget) =>
      widget.shadowRoot?.querySelector('h2, .ticket'),
    ),
  )

const mainHeadings = (page: Page) => page.getByRole('heading', { level: 1 }).allInnerTexts()

test('each page has one main heading, which stays when a widget stands in, and none complains', async () => {
  const addresses = await listAddresses()
  for (const { path, opened } of routes) {
    if (!opened) continue
    assert.ok(addresses[path], `/${path} is looked at`)
    for (const address of addresses[path]) {
      const plain = await open(`/o/prozore/${address}`, withoutScripts)
      const before = await mainHeadings(plain)
      assert.equal(before.length, 1, `/${address}, without scripts: ${before.join()}`)
      await plain.context().close()
      for (const screen of [narrow, desktop]) {
        const page = await open(`/o/prozore/${address}`, screen)
        await standIn(page)
        assert.deepEqual(await mainHeadings(page), before, `/${address}`)
        await browser.look(page, `/${address} at ${screen.viewport.width} px`)
        await page.context().close()
      }
    }
  }
  // The browser itself tells of the pages that say what is not there.
  assert.deepEqual(
    browser.complaints.splice(0).filter((one) => !/status of 404/.test(one)),
    [],
  )
})

test('on the office’s page a step stands in the address: a page loaded anew is where the person was', async () => {
  const page = await open('/o/prozore/services/residence-registration')
  await page.getByRole('button', { name: 'Продовжити' }).click()
  await page.getByText('Найближчий час').waitFor()
  await page.waitForURL(/to-step=when/)
  await page.getByRole('radio').first().check()
  await page.waitForURL(/to-start=/)
  const chosen = page.getByText(/^Ви обрали/)
  const said = await chosen.innerText()
  await page.reload()
  await chosen.waitFor()
  assert.equal(await chosen.innerText(), said)
  await page.goBack()
  await page.getByText('Куди вам зручно прийти?').waitFor()
  await page.context().close()
  noComplaints()
})

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** Holds the first time there is, and writes whom it is for. */
async function sayWho(page: Page): Promise<void> {
  await press(page, 'Продовжити')
  await page.getByText('Найближчий час').waitFor()
  await page.getByRole('radio').first().check()
  await press(page, 'Продовжити')
  await headed(page, 'Як вас записати?')
  await page.getByLabel('Імʼя та прізвище').fill('Олена Ковальчук')
  await page.getByLabel('Мобільний телефон').fill('067 123 45 67')
}

test('on the office’s page Reload loses neither the answers nor the place that is held', async () => {
  const page = await open('/o/prozore/services/residence-registration', phone)
  await sayWho(page)
  const held = await page.getByText(/^Тримаємо для вас/).innerText()
  await page.reload()
  await headed(page, 'Як вас записати?')
  assert.equal(await page.getByText(/^Тримаємо для вас/).innerText(), held)
  assert.equal(await page.getByLabel('Імʼя та прізвище').inputValue(), 'Олена Ковальчук')
  await press(page, 'Продовжити')
  await headed(page, 'Перевірте й підтвердьте')
  await page.reload()
  await headed(page, 'Перевірте й підтвердьте')
  await page.getByText('067 123 45 67').waitFor()
  await press(page, 'Підтвердити запис')
  await headed(page, 'Вас записано')
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  assert.equal(await kept(), '{}', 'what is done is no draft any more')
  await page.context().close()
  noComplaints()
})

test('a browser that keeps nothing books all the same, and nothing breaks', async () => {
  const page = await open('/o/prozore/services/residence-registration', phone)
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
  })
  await page.reload()
  await sayWho(page)
  await press(page, 'Продовжити')
  await press(page, 'Підтвердити запис')
  await headed(page, 'Вас записано')
  await page.getByRole('link', { name: 'Запамʼятати на цьому пристрої' }).click()
  await page.getByText('Відмітьтеся з').filter({ visible: true }).first().waitFor()
  await page.context().close()
  noComplaints()
})
