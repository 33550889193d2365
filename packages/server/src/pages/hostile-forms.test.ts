import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { plainBrowser } from '../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { untilStopped } from '../testing/until-stopped.ts'
import { routes } from './routes.ts'

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  browser = plainBrowser(office, { validates: false })
})
after(() => office.close())

const id = '01900000-0000-7000-8000-000000000000'
const paths = routes.map(({ path }) =>
  path.replace('/:number?', '/2026-01-000001').replace(':id', id),
)
const sent = routes.flatMap(({ sent }, index) => (sent ? [`/o/prozore/${paths[index]}`] : []))
const good: Record<string, string> = {
  service: 'residence-registration',
  persons: '1',
  second: 'community-extract',
  secondPersons: '2',
  branch: 'central',
  on: '2026-11-24',
  shown: '5',
  key: 'a'.repeat(32),
  startsAt: at('10:00').toISOString(),
  hold: id,
  code: 'AAAA-AAAA-AAAA-AAAA',
  heldFrom: at('10:00').toISOString(),
  heldAt: 'central',
  heldUntil: at('09:40').toISOString(),
  name: 'Олена',
  phone: '0671234567',
  email: 'a@b.ua',
  number: '2026-01-000001',
  ticket: 'А-001',
  visit: id,
  score: '3',
  rating: id,
  comment: 'x',
  take: 'yes',
  sure: 'yes',
  changed: 'on',
  step: 'check',
}
const bad = [
  '',
  '0',
  '-1',
  '99999999999999999999',
  '../..',
  "'; drop table places; --",
  '<img src=x>',
  '2026-02-31',
  '9999-99-99T99:99:99Z',
  '€'.repeat(3000),
  '__proto__',
  'null',
  '%',
]

const rows = async () => {
  const { rows } = await sql<{
    audit: number
  }>`select ((select count(*) from audit) + (select count(*) from bookings))::int as audit`.execute(
    office.db,
  )
  return rows[0]!.audit
}

test('E3: no hidden field, however broken, makes a 5xx or shows itself as markup', async () => {
  for (const path of sent)
    for (const field of Object.keys(good))
      for (const value of field in { startsAt: 1, code: 1 } ? bad : bad.slice(5, 7)) {
        const page = await browser.send(path, { ...good, [field]: value })
        assert.ok(page.status < 500, `${path} ${field}=${value.slice(0, 20)}: ${page.status}`)
        assert.doesNotMatch(page.html, /<img src=x>/, path)
      }
})

test('too much and other kinds of bodies are not read, and it says so', async () => {
  const before = await rows()
  for (const path of sent)
    for (const [body, type] of [
      [`name=${'a'.repeat(70_000)}`],
      ['{"service":"residence-registration"}', 'application/json'],
      ['service=residence-registration', 'text/plain'],
    ] as const) {
      const headers = type && { 'content-type': type }
      const page = await browser.send(path, body, headers)
      assert.equal(page.status, 400, `${path} ${body.slice(0, 20)}`)
      assert.match(page.text, /Відповіді не дійшли/)
    }
  assert.equal(await rows(), before)
})

test('no form is lost for a mark that nobody sees, a control or bad UTF-8', async () => {
  const before = await rows()
  for (const path of sent)
    for (const body of ['name=%ff%fe', 'name=a%00', 'name=%E2%80%AEabc', 'name=%EF%BB%BF%C2%85']) {
      const page = await browser.send(path, body)
      assert.ok(page.status < 500, path)
      assert.doesNotMatch(page.text, /Відповіді не дійшли/, path)
    }
  const search = await browser.open('/o/prozore/?q=%E2%80%AA%00пас%C2%ADпорт')
  assert.equal(search.status, 200)
  assert.match(search.text, /паспорт/i)
  assert.equal(await rows(), before)
})

test('opening any address with every answer in it writes not one audit line', async () => {
  const before = await rows()
  for (const path of paths) await browser.open(`/o/prozore/${path}?${new URLSearchParams(good)}`)
  assert.equal(await rows(), before)
})

test('another site’s page can send nothing here', async () => {
  const before = await rows()
  for (const path of sent) {
    const page = await browser.send(path, good, { 'sec-fetch-site': 'cross-site' })
    assert.equal(page.status, 403, path)
    assert.match(page.text, /Нічого не зроблено/)
  }
  assert.equal(await rows(), before)
})

test('a key that others could guess gives nobody another’s hold', async () => {
  const { key: _, hold: __, code: ___, ...fields } = good
  const codeFor = async (key: Record<string, string>, time: string) => {
    const startsAt = at(time).toISOString()
    const answers = { ...fields, ...key, second: '', heldFrom: '', startsAt }
    const page = await browser.send('/o/prozore/book/hold', answers)
    return /name="code"\s+value="([^"]+)"/.exec(page.html)?.[1] ?? assert.fail(page.text)
  }
  for (const [key, time] of [
    [{}, '12:00'],
    [{ key: '' }, '12:20'],
    [{ key: 'a' }, '12:40'],
    [{ key: 'A'.repeat(32) }, '13:00'],
  ] as const)
    assert.notEqual(await codeFor(key, time), await codeFor(key, time))
})

test('who guesses codes in forms is stopped, as elsewhere', async () => {
  const limited = await openTestOffice({ RATE_LIMIT: 'on', TRUST_PROXY: 'on' })
  try {
    await limited.setTime('09:30')
    const guessesFrom = (address: string) =>
      untilStopped(async () => {
        const headers = { 'x-forwarded-for': address }
        const path = `/o/prozore/bookings/${id}/cancel`
        return (await plainBrowser(limited).send(path, good, headers)).status
      })
    assert.ok((await guessesFrom('192.0.2.1')) >= 10)
    const together = await guessesFrom('192.0.2.2')
    assert.ok(together < 10, `wrong codes for one thing count together: ${together} more`)
  } finally {
    await limited.close()
  }
})

test('an office that can’t answer says so, keeps every answer and offers the same once more', async () => {
  const broken = await openTestOffice()
  // The server itself may not change tables; who owns them may.
  const connectionString = broken.settings.databaseUrl!.replace(/\/\/\w+@/, '//office@')
  const owner = new pg.Client({ connectionString })
  await owner.connect()
  try {
    await broken.setTime('09:30')
    const pages = plainBrowser(broken)
    const when = await pages.open(
      '/o/prozore/book/when?service=residence-registration&branch=central',
    )
    const startsAt = at('10:00').toISOString()
    const who = await when.press(/^Продовжити$/, { startsAt })
    await owner.query('alter table services rename to services_away')
    const page = await who.press(/^Продовжити$/, { name: 'Олена Ковальчук', phone: '0671234567' })
    assert.equal(page.status, 503)
    assert.match(page.text, /Офіс не відповідає Ваші відповіді збережено тут/)
    assert.match(page.html, /name="name"\s+value="Олена Ковальчук"/)
    await owner.query('alter table services_away rename to services')
    assert.match((await page.press(/^Спробувати зараз$/)).text, /Перевірте й підтвердьте/)
  } finally {
    await owner.end()
    await broken.close()
  }
})
