import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { browsers, launch, openHost } from './drive-browser.ts'
import {
  current,
  earlyLinks,
  openSite,
  snippetTag,
  strictPolicy,
  type EmbedSite,
} from './embed-site.ts'

const status = '<to-application-status id="one"><a href="/plain">Заява</a></to-application-status>'
const works = `document.querySelector('to-application-status').shadowRoot`
const pause = () => new Promise((done) => setTimeout(done, 300))

for (const name of browsers)
  describe(name, () => {
    let browser: Browser
    let site: EmbedSite
    before(async () => {
      site = await openSite()
      browser = await launch(name)
    })
    after(async () => {
      await browser?.close()
      await site?.close()
    })
    beforeEach(() => {
      site.spoil = (_path, text) => text
      site.policy = strictPolicy(site.office)
      site.files = {}
      site.asked.length = 0
    })
    const open = (html: string) => {
      site.html = html
      return openHost(browser, site.host)
    }

    test('a page with one kind of widget makes two requests, and learns its office from the script', async () => {
      const { page, until, wrong } = await open(snippetTag(site.office) + status + status)
      await until(works)
      assert.deepEqual(site.asked, [
        `${current}/loader.js`,
        `${current}/application-status-alone.js`,
      ])
      const url = await page.evaluate(`globalThis[Symbol.for('transparent-office.url')]`)
      assert.equal(url, `${site.office}/`)
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    test('asked for early, a file comes no second time', async () => {
      const alone = 'application-status-alone.js'
      const { page, until, wrong } = await open(
        snippetTag(site.office) + earlyLinks(site.office, [alone]) + status,
      )
      await until(works)
      assert.deepEqual(site.asked.toSorted(), [`${current}/${alone}`, `${current}/loader.js`])
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    test('the newest loader loads the same files', async () => {
      const { page, until } = await open(
        `<script type="module" src="${site.office}/embed/loader.js?from=city"></script>${status}`,
      )
      await until(works)
      assert.deepEqual(site.asked.slice(1), [`${current}/application-status-alone.js`])
      const url = await page.evaluate(`globalThis[Symbol.for('transparent-office.url')]`)
      assert.equal(url, `${site.office}/`)
      await page.close()
    })

    test('a widget far below waits until it nears, a hidden one until it is shown', async () => {
      site.policy = undefined
      const far = await open(
        `${snippetTag(site.office)}<div style="height: 5000px"></div>${status}<to-ticket-booking hidden></to-ticket-booking>`,
      )
      await pause()
      assert.deepEqual(site.asked, [`${current}/loader.js`])
      await far.page.evaluate(`scrollTo(0, document.body.scrollHeight)`)
      await far.until(works)
      assert.equal(
        await far.page.evaluate(`customElements.get('to-ticket-booking') === undefined`),
        true,
      )
      await far.page.evaluate(`document.querySelector('to-ticket-booking').hidden = false`)
      await far.until(`document.querySelector('to-ticket-booking').shadowRoot`)
      await far.page.close()
    })

    test('tags that come later are found, empty ones too, and in open shadow roots', async () => {
      const { page, until, wrong } = await open(snippetTag(site.office))
      await pause()
      assert.deepEqual(site.asked, [`${current}/loader.js`])
      await page.evaluate(`{
        const late = document.createElement('to-satisfaction-rating')
        document.body.append(late)
        const card = document.createElement('city-card')
        document.body.append(card)
      }`)
      await until(`document.querySelector('to-satisfaction-rating').shadowRoot`)
      // Its element is defined only now, and fills its shadow root later still.
      await page.evaluate(`customElements.define('city-card', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' })
          setTimeout(() => root.append(document.createElement('to-application-status')), 50)
        }
      })`)
      await until(
        `document.querySelector('city-card').shadowRoot.querySelector('to-application-status')?.shadowRoot`,
      )
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    test('an element of a single-page site goes and comes without loading anything again', async () => {
      const { page, until, wrong } = await open(snippetTag(site.office) + status)
      await until(works)
      const asked = site.asked.length
      await page.evaluate(`{
        const one = document.querySelector('#one')
        for (let times = 0; times < 20; times++) { one.remove(); document.body.append(one) }
      }`)
      await pause()
      assert.equal(site.asked.length, asked)
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    test('where nothing tells what is near, all is loaded at once', async () => {
      site.files['/old.js'] = 'delete globalThis.IntersectionObserver'
      const { page, until } = await open(
        `<script src="/old.js"></script>${snippetTag(site.office)}${status}`,
      )
      await until(works)
      await page.close()
    })

    test('a browser that can’t check runs nothing', async () => {
      site.files['/old.js'] = 'DOMTokenList.prototype.supports = () => false'
      const { page, warnings, wrong } = await open(
        `<script src="/old.js"></script>${snippetTag(site.office)}${status}`,
      )
      await pause()
      assert.equal(warnings.length, 1)
      assert.equal(await page.evaluate(works), null)
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    for (const [file, several] of [
      ['application-status-alone.js', ''],
      ['shared.js', '<to-satisfaction-rating></to-satisfaction-rating>'],
    ] as const)
      test(`the connection is cut while ${file} comes: it comes once the connection is back`, async () => {
        let cut = true
        site.spoil = (path, text) => (cut && path === file ? undefined : text)
        const { page, until, warnings, wrong } = await open(
          snippetTag(site.office) + status + several,
        )
        for (let waited = 0; warnings.length === 0 && waited < 100; waited++) await pause()
        assert.equal(await page.evaluate(works), null)
        cut = false
        await page.evaluate(`dispatchEvent(new Event('online'))`)
        await until(works)
        assert.equal(warnings.length, 1)
        assert.deepEqual(await wrong(), [])
        await page.close()
      })

    test('after a failure another such element tries again', async () => {
      let cut = true
      site.spoil = (path, text) => (cut && path !== 'loader.js' ? undefined : text)
      const { page, until, warnings } = await open(snippetTag(site.office) + status)
      for (let waited = 0; warnings.length === 0 && waited < 100; waited++) await pause()
      cut = false
      await page.evaluate(`document.body.append(document.createElement('to-application-status'))`)
      await until(works)
      await page.close()
    })

    test('a later step that did not come is asked for again', async () => {
      let cut = true
      site.spoil = (path, text) => (cut && path === 'later.js' ? undefined : text)
      const { page, until } = await open(
        `${snippetTag(site.office)}${status}<to-ticket-booking></to-ticket-booking>`,
      )
      await until(`document.querySelector('to-ticket-booking').shadowRoot`)
      const run = `globalThis[Symbol.for('transparent-office.run')]('./later.js', '${site.office}/embed/${current}/ticket-booking.js')`
      assert.equal(await page.evaluate(`${run}.then(() => 'ran', () => 'cut')`), 'cut')
      cut = false
      assert.equal(
        // Between files of one build names are short.
        await page.evaluate(`${run}.then((step) => Object.values(step).length > 0)`),
        true,
      )
      await page.close()
    })

    test('a policy that lets only the loader in keeps the plain link, with one line', async () => {
      site.policy = `default-src 'self'; script-src ${site.office}/embed/${current}/loader.js`
      const { page, warnings } = await open(snippetTag(site.office) + status)
      for (let waited = 0; warnings.length === 0 && waited < 100; waited++) await pause()
      await pause()
      assert.equal(await page.evaluate(works), null)
      assert.equal(warnings.length, 1)
      await page.close()
    })

    test('a policy by nonce alone is enough', async () => {
      site.policy = `default-src 'none'; img-src 'self'; script-src 'nonce-abc'; connect-src ${site.office}`
      const nonced = snippetTag(site.office).replace('<script', '<script nonce="abc"')
      const { page, until, wrong } = await open(
        `${nonced}${status}<to-satisfaction-rating></to-satisfaction-rating>`,
      )
      await until(works)
      assert.deepEqual(await wrong(), [])
      await page.close()
    })
  })
