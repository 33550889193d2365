import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { bookVisit } from './book-visit.ts'
import { headed, openDemoCity } from './demo-city.ts'

const { server, browser, open } = await openDemoCity()

/** What the browser holds of the office's pages: the names they are kept under, and who would serve them. */
const held = (page: Page) =>
  page.evaluate(async () => ({
    names: (
      await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    )
      .flat()
      .map(({ url }) => url),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

/** Opens the page of a booking, once it has looked whether it is kept. */
async function openBooking(path: string, at: string): Promise<Page> {
  const page = await open(path)
  await page.getByText(at).filter({ visible: true }).first().waitFor()
  return page
}

const keepButton = (page: Page) => page.getByRole('button', { name: 'Зберегти на цьому пристрої' })
const forgetButton = (page: Page) => page.getByRole('button', { name: 'Забути на цьому пристрої' })

test('a browser in the hall keeps nothing: no code in its address, and after a minute of rest nobody’s page', async () => {
  const { id, code, path, at } = await bookVisit(server)
  const page = await open('/o/prozore/hall')
  await page.waitForURL((url) => url.pathname === '/o/prozore/')
  await page.clock.install()
  await page.goto(new URL(path, page.url()).href)
  await page.getByText(at).filter({ visible: true }).first().waitFor()
  assert.equal(await keepButton(page).isVisible(), false)
  assert.ok(!page.url().includes(code), page.url())
  await page.clock.fastForward(50_000)
  await page.mouse.click(5, 5)
  await page.clock.fastForward(50_000)
  assert.match(page.url(), new RegExp(id), 'somebody is there')
  await page.clock.fastForward(11_000)
  await page.waitForURL((url) => url.pathname === '/o/prozore/')
  await page.goBack().catch(() => {})
  await page.waitForLoadState()
  assert.equal(await page.getByText(at).filter({ visible: true }).count(), 0)
  const left = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  )
  assert.ok(!left.includes(code), left)
  await page.context().close()
  await server.as(code).bookings.cancel({ id })
  browser.complaints.splice(0)
})

test('a booking is kept on a device when somebody asks, opens there with no network, and is forgotten', async () => {
  const { id, code, path, at } = await bookVisit(server)
  const page = await openBooking(path, at)
  await keepButton(page).waitFor()
  await page.waitForTimeout(1500)
  assert.deepEqual(await held(page), { names: [], workers: 0 }, 'nobody asked')

  await keepButton(page).click()
  await page.getByText('Збережено на цьому пристрої.').waitFor()
  assert.equal(await forgetButton(page).evaluate((it) => it === document.activeElement), true)
  const { names } = await held(page)
  assert.ok(names.some((name) => name.endsWith(`/bookings/${id}`)))
  assert.ok(
    names.every((name) => !name.includes('code') && !name.includes(code)),
    'no code in a name',
  )
  assert.equal(await page.getByText('Це копія, збережена').isVisible(), false)
  const complaints = browser.complaints.length
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('Це копія, збережена на вашому пристрої').waitFor()
  await page.getByText(at).filter({ visible: true }).first().waitFor()
  assert.match((await page.textContent('main')) ?? '', /Відмітьтеся з/)

  await page.context().setOffline(false)
  await server.as(code).bookings.cancel({ id })
  await page.reload()
  await headed(page, 'Запис скасовано')
  await page.context().setOffline(true)
  await page.reload()
  await headed(page, 'Запис скасовано')

  await page.context().setOffline(false)
  await page.reload()
  await forgetButton(page).click()
  await page.getByText('Забуто: на цьому пристрої нічого').waitFor()
  assert.deepEqual(await held(page), { names: [], workers: 0 })
  // What a browser without network itself complains of.
  browser.complaints.splice(complaints)
  await page.context().close()
})

test('a kept booking is named on the office’s pages, with a link that opens it; a forgotten one is not', async () => {
  const { id, code, path, at } = await bookVisit(server)
  const page = await openBooking(path, at)
  await keepButton(page).click()
  await page.getByText('Збережено на цьому пристрої.').waitFor()
  for (const each of ['/o/prozore/', '/o/prozore/book?service=residence-registration']) {
    await page.goto(new URL(each, server.url).href)
    const own = page.getByRole('navigation', { name: 'Ваше на цьому пристрої' })
    await own.getByRole('link', { name: `Ваш запис: сьогодні, ${at}` }).waitFor()
    await browser.look(page, `own booking on ${each}`)
  }
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, location.href]))
  assert.ok(!stored.includes(code), 'the copy alone holds its code')
  const inHall = await page.context().newPage()
  await inHall.goto(new URL('/o/prozore/hall', server.url).href)
  await inHall.getByRole('heading', { name: 'Де нас знайти' }).waitFor()
  await inHall.waitForTimeout(300)
  assert.equal(await inHall.locator('#own').isVisible(), false, 'a hall’s tab names nobody’s')
  await inHall.close()
  await page.getByRole('link', { name: `Ваш запис: сьогодні, ${at}` }).click()
  await forgetButton(page).waitFor()
  assert.match(page.url(), new RegExp(`${id}\\?code=`))
  await forgetButton(page).click()
  await page.getByText('Забуто: на цьому пристрої нічого').waitFor()
  await page.goto(new URL('/o/prozore/', server.url).href)
  await page.getByRole('heading', { name: 'Де нас знайти' }).waitFor()
  await page.waitForTimeout(300)
  assert.equal(await page.locator('#own').isVisible(), false)
  await page.context().close()
  await server.as(code).bookings.cancel({ id })
})

test('what an older version kept unasked, under an address with the code, is thrown away', async () => {
  const { path, at } = await bookVisit(server)
  const page = await openBooking(path, at)
  await keepButton(page).waitFor()
  await page.evaluate(async () => (await caches.open('office')).add(location.href))
  assert.equal((await held(page)).names.length, 1)
  await page.reload()
  await keepButton(page).waitFor()
  assert.deepEqual(await held(page), { names: [], workers: 0 })
  await page.context().close()
})

test('a screen of the office is offered to keep nothing', async () => {
  const { path, at } = await bookVisit(server)
  const page = await open('/o/prozore/')
  await page.evaluate(() => sessionStorage.setItem('token', 'tod_of-a-screen'))
  await page.goto(new URL(path, server.url).href)
  await page.getByText(at).filter({ visible: true }).first().waitFor()
  await page.waitForTimeout(500)
  assert.equal(await keepButton(page).count(), 0)
  await page.context().close()
})

test('a page whose code opens nothing is kept by nobody', async () => {
  const page = await open(
    '/o/prozore/bookings/01938c5e-9a10-7b3c-8d21-0a4f5e6b7c8f?code=K7QD-3M5X-9ABC-TW2E',
  )
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.locator('script[src="/o/keep.js"]').count(), 0)
  browser.complaints.length = 0
  await page.context().close()
})
