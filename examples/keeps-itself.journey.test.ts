import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookVisit } from './book-visit.ts'
import { headed, openDemoCity } from './demo-city.ts'

const { server, browser, open } = await openDemoCity()

test('a booking opens with no network: the copy kept on the device, and it says so', async () => {
  const { id, code, path, at } = await bookVisit(server)
  const page = await open(path)
  await page.getByText(at).filter({ visible: true }).first().waitFor()
  assert.equal(await page.getByText('збережена на вашому пристрої').isVisible(), false)
  const isKept = () =>
    page.evaluate(async () => {
      const look = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!.href
      const kept = await Promise.all([location.href, look].map((each) => caches.match(each)))
      return kept.every(Boolean)
    })
  for (let tries = 0; !(await isKept()) && tries < 100; tries++) await page.waitForTimeout(100)
  const complaints = browser.complaints.length
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('збережена на вашому пристрої').waitFor()
  await page.getByText(at).filter({ visible: true }).first().waitFor()
  assert.match((await page.textContent('main')) ?? '', /Відмітьтеся з/)

  await page.context().setOffline(false)
  await server.as(code).bookings.cancel({ id })
  await page.reload()
  await headed(page, 'Запис скасовано')
  await page.context().setOffline(true)
  await page.reload()
  await headed(page, 'Запис скасовано')
  // What a browser without network itself complains of.
  browser.complaints.splice(complaints)
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
