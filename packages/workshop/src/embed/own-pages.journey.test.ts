import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { startDemo } from '../../../server/src/testing/demo-servers.ts'
import type { TestServer } from '../../../server/src/testing/test-servers.ts'
import { browsers, launch, openHost } from './drive-browser.ts'

/* What the office itself serves, in real browsers under its own policy. */

let folder: string
let server: TestServer
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-pages-'))
  server = await startDemo(folder)
})
after(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

for (const name of browsers)
  describe(name, () => {
    let browser: Browser
    before(async () => {
      browser = await launch(name)
    })
    after(() => browser?.close())

    test('data for search engines is read by machines, run by nobody, and breaches no policy', async () => {
      const address = `${server.url}/o/prozore/services/residence-registration`
      const { page, until, wrong } = await openHost(browser, address)
      await until(`document.querySelector('to-ticket-booking').shadowRoot?.querySelector('.picks')`)
      const type = await page.evaluate(
        `JSON.parse(document.querySelector('script[type="application/ld+json"]').text)['@type']`,
      )
      assert.equal(type, 'GovernmentService')
      assert.deepEqual(await wrong(), [])
    })

    test('what a page of ours forbids would be heard of', async () => {
      const { page, wrong } = await openHost(browser, `${server.url}/o/prozore/book`)
      await page.evaluate(`document.body.append(document.createElement('style'))`)
      await page.evaluate(`document.querySelector('style').textContent = 'b { color: red }'`)
      assert.match((await wrong()).join(), /style-src/)
    })
  })

test('a theme is there by name, for pages that prefer the newest', async () => {
  for (const theme of ['warm', 'high-contrast']) {
    const answer = await fetch(`${server.url}/embed/themes/${theme}.css`)
    assert.equal(answer.status, 200, theme)
    assert.match(answer.headers.get('content-type')!, /text\/css/)
    assert.match(await answer.text(), /--to-accent/)
  }
})
