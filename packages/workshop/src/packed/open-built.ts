import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'

/** A project that was built, open in a browser under a policy. */
export interface Built {
  readonly page: Page
  /** Books a visit, as a person does; the page then says what its listener heard. */
  readonly book: () => Promise<void>
  /** Gives the tablet its token, which must never stand in the page. */
  readonly turnTabletOn: () => Promise<void>
  /** Exceptions nobody caught, and breaches of the policy. */
  readonly wrong: () => Promise<string[]>
  readonly close: () => Promise<void>
}

const kinds: Record<string, string> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
}

export async function openBuilt(dist: string, policy: string): Promise<Built> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(dist, url === '/' ? 'index.html' : url)
    if (!existsSync(file)) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': kinds[extname(file)] ?? 'text/plain',
      'content-security-policy': policy,
    })
    createReadStream(file).pipe(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(10_000)
  const thrown: string[] = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  await page.addInitScript(() => {
    const broken: string[] = []
    Object.assign(globalThis, { broken })
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      broken.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const press = (name: string) => page.getByRole('button', { name }).click()

  return {
    page,
    book: async () => {
      await page.getByText('Де найраніше').click()
      await press('Продовжити')
      await page.getByRole('radio', { name: '09:35' }).first().check()
      await press('Продовжити')
      await page.locator('#name').fill('Олена Ковальчук')
      await page.locator('#phone').fill('067 123 45 67')
      await press('Продовжити')
      await press('Підтвердити запис')
      await page.getByText('made 2026-11-24 09:35').waitFor()
    },
    turnTabletOn: async () => {
      await press('Увімкнути планшет')
      await page.waitForFunction(
        `document.querySelector('to-satisfaction-rating').token === 'tod_1'`,
      )
      const tablet = page.locator('to-satisfaction-rating')
      assert.equal(await tablet.getAttribute('token'), null)
      assert.equal(await tablet.getAttribute('words-page'), '/words')
    },
    wrong: async () => [...thrown, ...((await page.evaluate('broken')) as string[])],
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
