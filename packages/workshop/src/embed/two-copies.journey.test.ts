import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import nodeResolve from '@rollup/plugin-node-resolve'
import type { Browser } from 'puppeteer-core'
import { rollup } from 'rollup'
import { browsers, launch, openHost } from './drive-browser.ts'
import { current, openSite, snippetTag, strictPolicy, type EmbedSite } from './embed-site.ts'

const widgets =
  '<to-satisfaction-rating office="prozore"></to-satisfaction-rating><to-application-status office="prozore"></to-application-status>'
const oldest = '0.0.1-00000000'

/** A script of the host's own, with what it imports from npm in it. */
async function bundled(source: string): Promise<string> {
  const made = await rollup({
    input: 'host.js',
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === 'host.js' ? id : null),
        load: (id) => (id === 'host.js' ? source : null),
      },
      nodeResolve({ rootDir: import.meta.dirname, exportConditions: ['browser', 'production'] }),
    ],
    onwarn: () => {},
  })
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true })
  await made.close()
  return output[0].code
}

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
      site.policy = strictPolicy(site.office)
      site.files = {}
      site.asked.length = 0
    })
    const loader = (version: string) =>
      `<script type="module" src="${site.office}/embed/${version}/loader.js"></script>`
    const bothWork = ['to-satisfaction-rating', 'to-application-status'].map(
      (tag) => `document.querySelector('${tag}').shadowRoot?.querySelector('.body')`,
    )

    test('two versions on one page: the first one works, one line says so', async () => {
      site.html = loader(oldest) + snippetTag(site.office) + widgets
      const { page, until, warnings, wrong } = await openHost(browser, site.host)
      for (const one of bothWork) await until(one)
      assert.deepEqual(
        site.asked.filter((one) => one.startsWith(current)),
        [`${current}/loader.js`],
      )
      assert.equal(warnings.length, 1, warnings.join('; '))
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    test('two copies that register all elements: the first one works, one line says so', async () => {
      const all = await bundled(`import '@transparent-office/widgets/all'`)
      site.files['/first.js'] = site.files['/second.js'] = all
      site.html = `<script type="module" src="/first.js"></script><script type="module" src="/second.js"></script>${loader(current)}${widgets.replaceAll('office=', `url="${site.office}" office=`)}`
      const { page, until, warnings, wrong } = await openHost(browser, site.host)
      for (const one of bothWork) await until(one)
      assert.equal(warnings.length, 1, warnings.join('; '))
      assert.deepEqual(site.asked, [`${current}/loader.js`])
      assert.deepEqual(await wrong(), [])
      await page.close()
    })

    test('a host with its own Lit under Trusted Types goes on, before and after us', async () => {
      const card = (tag: string) => `import { html, LitElement } from 'lit'
        customElements.define('${tag}', class extends LitElement {
          render() { return html\`<p>Місто</p><to-application-status office="prozore"></to-application-status>\` }
        })`
      site.files['/before.js'] = await bundled(card('city-card'))
      site.files['/after.js'] = await bundled(card('city-foot'))
      site.html = `<script type="module" src="/before.js"></script>${snippetTag(site.office)}<script type="module" src="/after.js"></script><city-card></city-card>${widgets}<city-foot></city-foot>`
      const { page, until, warnings, wrong } = await openHost(browser, site.host)
      for (const tag of ['city-card', 'city-foot'])
        await until(
          `document.querySelector('${tag}').shadowRoot?.querySelector('to-application-status')?.shadowRoot?.querySelector('.body')`,
        )
      for (const one of bothWork) await until(one)
      assert.deepEqual([warnings, await wrong()], [[], []])
      await page.close()
    })
  })
