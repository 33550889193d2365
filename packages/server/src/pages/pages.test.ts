import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
})
after(() => office.close())

const paths = [
  '/',
  '/kiosk/',
  '/o/prozore/',
  '/o/prozore/services/residence-registration',
  '/o/nowhere/',
]

test('E4: every page allows only what is its own, under Trusted Types, and sets no cookie', async () => {
  for (const path of paths) {
    const page = await office.fetch(path)
    await page.body?.cancel()
    const policy = page.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'self'/, path)
    assert.match(policy, /require-trusted-types-for 'script'/, path)
    assert.match(policy, /trusted-types lit-html 'allow-duplicates'/, path)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/, path)
    assert.equal(page.headers.get('set-cookie'), null, path)
  }
})

test('E4: no page has a script or style of its own inside, or loads from elsewhere', async () => {
  for (const path of paths) {
    const html = await (await office.fetch(path)).text()
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i, path)
    for (const [, address] of html.matchAll(/<(?:script|link|img)[^>]*(?:src|href)="([^"]+)"/g))
      assert.equal(
        new URL(address!, office.settings.publicUrl).origin,
        office.settings.publicUrl,
        path,
      )
  }
})

test('F13: what people typed is text on a page, never markup', async () => {
  const page = await office.fetch('/o/prozore/services/%3Cimg%20src=x%20onerror=alert(1)%3E')
  assert.equal(page.status, 404)
  assert.doesNotMatch(await page.text(), /<img src=x/)
})
