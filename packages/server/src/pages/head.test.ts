import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plainBrowser, type PlainPage } from '../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { drawSitemap } from './draw-sitemap.ts'

const publicUrl = 'https://city.example'
const service = 'residence-registration'
let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice({ PUBLIC_URL: publicUrl })
  await office.setTime('09:30')
  browser = plainBrowser(office)
})
after(() => office.close())

/** What a head says, by name, property or relation. */
function headOf({ html }: PlainPage): Map<string, string> {
  const said = new Map<string, string>()
  for (const [tag] of html.slice(0, html.indexOf('</head>')).matchAll(/<(?:meta|link)\s[^>]*>/g)) {
    const { name, property, rel, hreflang, content, href } = Object.fromEntries(
      [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    )
    const key = hreflang ?? name ?? property ?? rel
    if (key) said.set(key, (content ?? href)!.replaceAll('&amp;', '&'))
  }
  return said
}

const findable = [
  ['', ''],
  ['', 'lifeEvent=birth'],
  [`services/${service}`, ''],
  ['branches/central', ''],
  ['book', `service=${service}`],
  ['applications', ''],
  ['matters', ''],
  ['rate', ''],
] as const

const addressOf = (path: string, query: string) =>
  `/o/prozore/${path}${query === '' ? '' : `?${query}`}`

test('what anybody may open says what it is, its one address and its twin, from PUBLIC_URL alone', async () => {
  for (const [path, query] of findable) {
    const inUkrainian = publicUrl + addressOf(path, query)
    const inEnglish = publicUrl + addressOf(path, query === '' ? 'lang=en' : `${query}&lang=en`)
    for (const url of [inUkrainian, inEnglish]) {
      const { pathname, search } = new URL(url)
      const page = await browser.open(
        `${pathname}${search}${search === '' ? '?' : '&'}from=elsewhere`,
      )
      const head = headOf(page)
      const isEnglish = url === inEnglish
      assert.ok(head.get('description')!.length > 20, url)
      assert.equal(/[а-яі]/i.test(head.get('description')!), !isEnglish, url)
      assert.equal(head.get('og:description'), head.get('description'))
      assert.equal(head.get('canonical'), url)
      assert.equal(head.get('og:url'), url)
      assert.equal(head.get('uk'), inUkrainian)
      assert.equal(head.get('x-default'), inUkrainian)
      assert.equal(head.get('en'), inEnglish)
      assert.equal(head.get('og:locale'), isEnglish ? 'en_GB' : 'uk_UA')
      assert.equal(head.get('og:type'), 'website')
      assert.ok(page.html.includes(head.get('og:title')!))
      assert.equal(head.has('robots'), false, url)
      assert.equal(page.headers.get('x-robots-tag'), null, url)
    }
  }
})

test('a lying Host changes no address in a head', async () => {
  const lied = await office.running.app.request(
    new Request(`http://evil.example/o/prozore/services/${service}`),
  )
  assert.doesNotMatch(await lied.text(), /evil/)
})

test('what is somebody’s own, a step or a mistake is found by no search engine', async () => {
  const held = await office.as().bookings.hold({
    visit: [{ service }],
    branch: 'central',
    startsAt: at('09:40').toISOString(),
  })
  const as = office.as(held.code)
  const { id } = await as.bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
  const { tickets } = await as.bookings.checkIn({ id })
  const { code } = held
  for (const path of [
    `bookings/${id}?code=${code}`,
    `tickets/${tickets[0]!.id}?code=${code}`,
    `applications/2026-01-000001?code=${code}`,
    `rate?visit=${id}&code=${code}`,
    `rate?code=${code}`,
    `applications?code=${code}`,
    'applications/2026-01-000001',
    '?q=паспорт',
    `book/what?service=${service}`,
    `book/when?service=${service}&branch=central`,
    'book?service=nothing',
    'services/nothing',
    'nothing',
  ]) {
    const page = await browser.open(`/o/prozore/${path}`)
    const head = headOf(page)
    assert.equal(page.headers.get('x-robots-tag'), 'noindex', path)
    assert.equal(head.get('robots'), 'noindex', path)
    for (const name of ['canonical', 'og:url', 'uk']) assert.equal(head.has(name), false, path)
  }
  const own = await browser.open(`/o/prozore/bookings/${id}?code=${code}`)
  const way = await office.fetch(`/o/prozore/bookings/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ code }),
    redirect: 'manual',
  })
  assert.equal(way.status, 303)
  assert.equal(way.headers.get('x-robots-tag'), 'noindex')
  assert.equal(own.status, 200)
})

test('pages of staff and screens are found by no search engine', async () => {
  for (const path of ['/kiosk/', '/workplace/', '/manager/', '/hall-board/', '/rating-tablet/']) {
    const page = await office.fetch(path)
    await page.body?.cancel()
    assert.equal(page.headers.get('x-robots-tag'), 'noindex', path)
  }
})

test('every page has an icon, a manifest in its language and the colour of its bar', async () => {
  const page = await browser.open('/o/prozore/?lang=en')
  const head = headOf(page)
  const icon = await office.fetch(head.get('icon')!)
  assert.match(icon.headers.get('content-type')!, /^image\/svg\+xml/)
  assert.match(await icon.text(), /^<svg /)
  const manifest = await office.fetch(head.get('manifest')!)
  assert.match(manifest.headers.get('content-type')!, /^application\/manifest\+json/)
  const said = (await manifest.json()) as Record<string, unknown>
  assert.equal(said['name'], 'Transparent Office of Prozore')
  assert.equal(said['start_url'], '/o/prozore/?lang=en')
  assert.equal(said['id'], '/o/prozore/')
  assert.deepEqual(
    [...page.html.matchAll(/name="theme-color"\s+content="([^"]+)"\s+media="([^"]+)"/g)].map(
      ([, ...said]) => said,
    ),
    [
      ['#f2f5f9', '(prefers-color-scheme: light)'],
      ['#18222d', '(prefers-color-scheme: dark)'],
    ],
  )
  assert.equal((await office.fetch('/o/nowhere/site.webmanifest')).status, 404)
})

test('robots are led to a sitemap of each office, and every address in it opens and is its own', async () => {
  const robots = await (await office.fetch('/robots.txt')).text()
  assert.match(
    robots,
    /^User-agent: \*\nAllow: \/\nSitemap: https:\/\/city\.example\/sitemap\.xml$/m,
  )
  const index = await (await office.fetch('/sitemap.xml')).text()
  const [, sitemap] = /<loc>(.*?)<\/loc>/.exec(index)!
  assert.equal(sitemap, `${publicUrl}/o/prozore/sitemap.xml`)
  const answer = await office.fetch(new URL(sitemap!).pathname)
  assert.match(answer.headers.get('content-type')!, /^application\/xml/)
  const listed = [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) =>
    url!.replaceAll('&amp;', '&'),
  )
  const { items } = await office.as().catalogue.searchServices({ limit: 1 })
  for (const path of [
    '/o/prozore/',
    `/o/prozore/services/${items[0]!.id}`,
    `/o/prozore/services/${items[0]!.id}?lang=en`,
    '/o/prozore/branches/central?lang=en',
    '/o/prozore/?lifeEvent=birth&lang=en',
  ])
    assert.ok(listed.includes(publicUrl + path), path)
  assert.equal(new Set(listed).size, listed.length)
  for (let at = 0; at < listed.length; at += 23) {
    const { pathname, search } = new URL(listed[at]!)
    const page = await browser.open(pathname + search)
    assert.equal(page.status, 200)
    assert.equal(headOf(page).get('canonical'), listed[at])
  }
  assert.equal((await office.fetch('/o/nowhere/sitemap.xml')).status, 404)
})

test('a large sitemap is a plain list, and none is larger than search engines take', () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ uk: `a?${at}&b`, en: `a?${at}&b&lang=en` }))
  const small = drawSitemap(pages(2))
  assert.match(small, /hreflang="en" href="a\?1&amp;b&amp;lang=en"/)
  assert.equal(small.match(/<url>/g)?.length, 4)
  const large = drawSitemap(pages(30_000))
  assert.doesNotMatch(large, /hreflang/)
  assert.equal(large.match(/<url>/g)?.length, 50_000)
})

test('a branch has a page: where it is, when it is open, and days that differ', async () => {
  const page = await (await browser.open('/o/prozore/')).follow(/^ЦНАП|^Центральн/)
  assert.match(page.text, /вул\. Липова, 12.*Години.*Рецепція/)
  const [data] = [
    ...page.html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g),
  ].map(([, json]) => JSON.parse(json!) as Record<string, unknown>)
  assert.equal(data!['@type'], 'GovernmentOffice')
  assert.equal(data!['url'], `${publicUrl}/o/prozore/branches/central`)
  assert.match((data!['openingHours'] as string[])[0]!, /^Mo \d\d:\d\d-\d\d:\d\d$/)
  assert.equal((await browser.open('/o/prozore/branches/nothing')).status, 404)
})
