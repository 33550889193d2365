import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { browsers, launch, openHost } from './drive-browser.ts'
import {
  current,
  earlyLinks,
  embedded,
  openSite,
  snippetTag,
  strictPolicy,
  type EmbedSite,
} from './embed-site.ts'

const tags = [
  'to-service-finder',
  'to-ticket-booking',
  'to-application-status',
  'to-satisfaction-rating',
  'to-ticket',
  'to-time-picker',
]
const link = (tag: string) =>
  `<${tag} office="prozore"><a href="/plain">Звичайна сторінка</a></${tag}>`

/** Every file but the loader, as the loader lists them, with those each can't run without. */
const needs = new Map(
  [...embedded('loader.js').matchAll(/"([\w-]+\.js)":\[([^\]]*)\]/g)].map(
    ([, file, list]) =>
      [file!, [...list!.matchAll(/"([\w-]+\.js)"/g)].map(([, name]) => name!)] as const,
  ),
)
const files = [...needs.keys()]

/** Tags of a page that loads a file: its element alone, or all of them. */
const pageOf = (file: string) =>
  tags.filter((tag) => !file.includes('-alone') || isAlone(file, tag))
const isAlone = (file: string, tag: string) => file.startsWith(`${tag.slice(3)}-alone`)

const entries = tags.flatMap((tag) => [`${tag.slice(3)}-alone.js`, `${tag.slice(3)}.js`])
const atOnce = new Set(entries.flatMap((file) => [file, ...needs.get(file)!]))

/** A file that no page loads at once. */
const isLazy = (file: string) => !atOnce.has(file)

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

    const policies = ['no policy', 'a strict policy', 'a strict policy, files asked for early']
    for (const policy of policies) {
      const isEarly = policy.includes('early')
      const tried = files.filter((file) => !(isEarly && isLazy(file)))
      const open = async (file: string) => {
        const early = file.includes('-alone') ? [file] : ['shared.js', 'service-finder.js']
        site.html = `${snippetTag(site.office)}${isEarly ? earlyLinks(site.office, early) : ''}${pageOf(file).map(link).join('')}`
        site.policy = policy === 'no policy' ? undefined : strictPolicy(site.office)
        return openHost(browser, site.host)
      }
      const runLate = (file: string) =>
        `globalThis[Symbol.for('transparent-office.run')]('./${file}', '${site.office}/embed/${current}/')`

      test(`${policy}: untouched, every file runs`, async () => {
        site.spoil = (_path, text) => text
        for (const file of ['shared.js', ...tags.map((tag) => `${tag.slice(3)}-alone.js`)]) {
          const { page, until, wrong, warnings } = await open(file)
          for (const tag of pageOf(file)) await until(`document.querySelector('${tag}').shadowRoot`)
          for (const late of files.filter(isLazy))
            if (pageOf(late).length === pageOf(file).length && pageOf(late)[0] === pageOf(file)[0])
              await page.evaluate(runLate(late))
          assert.deepEqual([await wrong(), warnings], [[], []], file)
          await page.close()
        }
      })

      test(`${policy}: when any one file was changed, it never runs and the plain link stays`, async () => {
        assert.ok(files.length > 15, `the loader lists ${files.length} files`)
        for (const file of tried) {
          site.spoil = (path, text) => (path === file ? `${text};globalThis.spoilt = true` : text)
          const { page, until, wrong, warnings } = await open(file)
          if (isLazy(file)) {
            for (const tag of pageOf(file))
              await until(`document.querySelector('${tag}').shadowRoot`)
            const ran = await page.evaluate(`${runLate(file)}.then(() => 'ran', () => 'refused')`)
            assert.equal(ran, 'refused', file)
          }
          for (let waited = 0; warnings.length === 0 && waited < 100; waited++)
            await new Promise((done) => setTimeout(done, 50))
          // Also after it was tried again.
          await page.evaluate(`dispatchEvent(new Event('online'))`)
          await new Promise((done) => setTimeout(done, 200))
          const seen = (await page.evaluate(`({
            spoilt: globalThis.spoilt === true,
            plain: ${JSON.stringify(pageOf(file))}.filter((tag) => {
              const element = document.querySelector(tag)
              return !element.shadowRoot && element.firstElementChild.getClientRects().length > 0
            }),
          })`)) as { spoilt: boolean; plain: string[] }
          assert.equal(seen.spoilt, false, `${file} ran`)
          const wanted = isLazy(file)
            ? []
            : pageOf(file).filter(
                (tag) =>
                  file === 'shared.js' || isAlone(file, tag) || file === `${tag.slice(3)}.js`,
              )
          assert.deepEqual(seen.plain, wanted, file)
          assert.equal(warnings.length, 1, `${file}: ${warnings.join('; ')}`)
          assert.deepEqual(await wrong(), [], file)
          await page.close()
        }
      })

      test(`${policy}: a changed loader does not run at all`, async () => {
        site.spoil = (path, text) =>
          path === 'loader.js' ? `${text};globalThis.spoilt = true` : text
        const { page, warnings } = await open('shared.js')
        await new Promise((done) => setTimeout(done, 300))
        assert.equal(await page.evaluate('globalThis.spoilt'), undefined)
        assert.equal(await page.evaluate(`customElements.get('to-office') === undefined`), true)
        assert.deepEqual(warnings, [])
        await page.close()
      })
    }
  })
