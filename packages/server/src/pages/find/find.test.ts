import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  browser = plainBrowser(office)
})
after(() => office.close())

test('a person finds a service in his own words: headings with links, down to its whole card', async () => {
  const found = await (await browser.open('/o/prozore/')).press(/^Знайти$/, { q: 'прописка' })
  assert.match(found.text, /Знайдено \d+ послуг/)
  assert.match(found.html, /<h2[^>]*>\s*<a href="\/o\/prozore\/services\/residence-registration"/)
  const card = await found.follow(/^Реєстрація місця проживання \(перебування\) особи/)
  for (const said of ['Скільки коштує', 'Скільки чекати', 'Хто вирішує', 'Що отримаєте'])
    assert.ok(card.text.includes(said), said)
  assert.match(card.text, /49,92 грн.*Візьміть із собою.*Паспорт громадянина/)
  assert.match((await card.follow(/^Записатися$/)).text, /Куди вам зручно прийти\?/)
})

test('where nothing fits it says so, keeps the words, and names the reception’s phone', async () => {
  const nothing = await browser.open('/o/prozore/?q=%D1%84%D1%96%D0%B2%D0%B0%D0%BF%D1%80')
  assert.match(nothing.text, /За словами «фівапр» нічого не знайшли/)
  assert.match(nothing.text, /запитайте рецепцію: 0.800.000.000/)
  assert.match(nothing.html, /value="фівапр"/)
  assert.match((await nothing.follow(/^Народження дитини$/)).text, /Народження дитини: знайдено/)
})

test('all of it speaks English too, and stays in it', async () => {
  const home = await browser.open('/o/prozore/?lang=en')
  const found = await home.press(/^Find$/, { q: 'passport' })
  assert.match(found.text, /services? found/)
  assert.match(found.address, /lang=en/)
  const [, first] = /<h2 class="h3">\s*<a href="([^"]+)"/.exec(found.html)!
  const card = await browser.open(first!)
  assert.match(card.text, /Cost.*How long.*Who decides/)
  assert.match((await card.follow(/Українською/)).text, /Скільки коштує/)
})

test('what happens in life lists its services in the order to do them, and marks what not all need', async () => {
  const event = await browser.open('/o/prozore/?lifeEvent=birth')
  const [steps] = /<ol class="steps">[^]*?<\/ol>/.exec(event.html)!
  const order = [...steps.matchAll(/services\/([a-z-]+)"/g)].map(([, id]) => id)
  assert.deepEqual(order.slice(0, 3), [
    'birth-registration',
    'child-residence-registration',
    'rnokpp',
  ])
  assert.match(event.text, /Усе для цієї події, по порядку/)
  assert.match(event.text, /Допомога на дітей одиноким матерям \(не всім\)/)
})

const dataOf = (html: string): unknown[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(([, data]) =>
    JSON.parse(data!),
  )

test('a card tells search engines what it shows, in its language and with its own address', async () => {
  for (const [path, name] of [
    ['', 'Реєстрація місця проживання (перебування) особи'],
    ['?lang=en', 'Registration of place of residence'],
  ]) {
    const address = `/o/prozore/services/residence-registration${path}`
    const [data, ...more] = dataOf((await browser.open(address)).html) as Record<string, unknown>[]
    assert.deepEqual(more, [])
    assert.equal(data!['@type'], 'GovernmentService')
    assert.equal(data!['url'], office.settings.publicUrl + address)
    assert.equal(data!['name'], name)
  }
})

test('F13: no text of a card gets out of the data on its page', async () => {
  const evil = '</script><script src=/x.js></script><!--<script>'
  await sql`update services set card = jsonb_set(card, '{title,uk}', to_jsonb(${evil}::text))
    where id = 'housing-subsidy' and current`.execute(office.db)
  const { html } = await browser.open('/o/prozore/services/housing-subsidy')
  const [data] = dataOf(html) as { name: string }[]
  assert.equal(data!.name, evil)
  assert.doesNotMatch(html, /<script src=\/x\.js|<!--/)
})

test('a page that shows what somebody asked for loads no script that could take it away', async () => {
  for (const [path, scripts] of [
    ['', true],
    ['services/residence-registration', true],
    ['?q=прописка', false],
    ['book?service=residence-registration', false],
    ['book/when?service=residence-registration&branch=central', false],
  ] as const)
    assert.equal(
      (await browser.open(`/o/prozore/${path}`)).html.includes('/embed/loader.js'),
      scripts,
      path,
    )
})

test('a HEAD is answered like a GET without its body', async () => {
  for (const path of ['', 'services/residence-registration', 'book', 'rate', 'nothing']) {
    const address = `/o/prozore/${path}`
    const [get, head] = await Promise.all([
      office.fetch(address),
      office.fetch(address, { method: 'HEAD' }),
    ])
    await get.body?.cancel()
    assert.equal(head.status, get.status, path)
    assert.equal(await head.text(), '', path)
  }
})

test('the look is small, loaded once, and known by browsers without custom properties', async () => {
  const page = await office.fetch('/o/prozore/')
  const [, address] = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text())!
  const look = await office.fetch(address!, { headers: { 'accept-encoding': 'gzip' } })
  assert.match(look.headers.get('cache-control')!, /immutable/)
  assert.equal(look.headers.get('content-encoding'), 'gzip')
  assert.ok((await look.arrayBuffer()).byteLength < 7000)
  const css = await (await office.fetch(address!)).text()
  assert.match(css, /color: #0f2136;\s*color: var\(--_text\);/)
})
