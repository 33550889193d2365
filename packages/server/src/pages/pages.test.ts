import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { untilStopped } from '../testing/until-stopped.ts'

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
    assert.doesNotMatch(
      html,
      /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=| type="application\/ld\+json">)/i,
      path,
    )
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

test('the page of a thing asks for that thing only, and no address breaks it', async () => {
  for (const path of ['bookings/..%2Fbranches', 'tickets/..%2Fbranches', 'bookings/x%3Fcode=1'])
    assert.equal((await office.fetch(`/o/prozore/${path}?code=AAAAAAAAAAAAAAAA`)).status, 404, path)
  for (const path of ['services/%00', 'services/%ff'])
    assert.equal((await office.fetch(`/o/prozore/${path}`)).status, 404, path)
  // What nobody sees is taken out of a question before it is judged: then nothing was asked.
  const asked = await office.fetch('/o/prozore/rate?visit=%00')
  assert.equal(asked.status, 200)
  assert.doesNotMatch(await asked.text(), /\u0000/)
})

test('F16: who guesses codes shuts out nobody with a right one, in his own network neither', async () => {
  const limited = await openTestOffice({ RATE_LIMIT: 'on', TRUST_PROXY: 'on' })
  try {
    await limited.setTime('09:30')
    const held = await limited.as().bookings.hold({
      visit: [{ service: 'residence-registration' }],
      branch: 'central',
      startsAt: at('12:00').toISOString(),
    })
    const as = limited.as(held.code)
    const { id } = await as.bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
    const open = async (address: string, code: string) =>
      (
        await limited.fetch(`/o/prozore/bookings/${id}?code=${code}`, {
          headers: { 'x-forwarded-for': address },
        })
      ).status
    assert.ok((await untilStopped(() => open('192.0.2.1', 'AAAA-AAAA-AAAA-AAAA'))) >= 10)
    assert.equal(await open('192.0.2.1', held.code), 200)
    const path = `/o/prozore/bookings/${id}?code=AAAA-AAAA-AAAA-AAAA`
    const crowded = await limited.fetch(path, { headers: { 'x-forwarded-for': '192.0.2.1' } })
    const wait = crowded.headers.get('retry-after')
    assert.equal(crowded.headers.get('refresh'), wait)
    assert.ok((await crowded.text()).includes(`Ваша черга за ${wait} с.`))
    assert.equal(await open('192.0.2.2', held.code), 200)
  } finally {
    await limited.close()
  }
})
