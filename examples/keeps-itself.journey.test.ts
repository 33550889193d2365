import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startServer, type TestServer } from '../packages/server/src/testing/test-servers.ts'
import { openTestBrowser, type TestBrowser } from './test-browser.ts'

let browser: TestBrowser
let server: TestServer
let dataDir: string

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'office-keeps-'))
  server = await startServer('demo', { DATA_DIR: dataDir })
  browser = await openTestBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Books the earliest time there is. Returns the booking's page. */
async function book(): Promise<{ path: string; at: string; cancel: () => Promise<unknown> }> {
  const office = server.as()
  const visit = [{ service: 'residence-registration' }]
  const { branches } = await office.bookings.listAvailability({
    visit: ['residence-registration:1'],
  })
  const { branch, startsAt } = branches.flatMap(({ earliest }) => earliest ?? [])[0]!
  const { id, code } = await office.bookings.hold({ visit, branch, startsAt })
  const { at } = await server
    .as(code)
    .bookings.book({ hold: id, name: 'Олена Ковальчук', phone: '067 123 45 67' })
  return {
    path: `/o/prozore/bookings/${id}?code=${code}`,
    at,
    cancel: () => server.as(code).bookings.cancel({ id }),
  }
}

test('a booking opens with no network: the copy kept on the device, and it says so', async () => {
  const { path, at, cancel } = await book()
  const page = await browser.open(`${server.url}${path}`)
  await page.getByText(at).first().waitFor()
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
  await page.getByText(at).first().waitFor()
  assert.match((await page.textContent('main')) ?? '', /Відмітьтеся з/)

  await page.context().setOffline(false)
  await cancel()
  await page.reload()
  await page.getByText('Запис скасовано').first().waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('Запис скасовано').first().waitFor()
  // What a browser without network itself complains of.
  browser.complaints.splice(complaints)
  await page.context().close()
})

test('a page whose code opens nothing is kept by nobody', async () => {
  const page = await browser.open(
    `${server.url}/o/prozore/bookings/01938c5e-9a10-7b3c-8d21-0a4f5e6b7c8f?code=K7QD-3M5X-9ABC-TW2E`,
  )
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.locator('script[src="/o/keep.js"]').count(), 0)
  browser.complaints.length = 0
  await page.context().close()
})
