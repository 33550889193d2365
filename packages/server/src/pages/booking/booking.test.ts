import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { plainBrowser, type PlainPage } from '../../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  browser = plainBrowser(office)
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const me = { name: 'Олена Ковальчук', phone: '067 123 45 67' }
const days = '/o/prozore/book/when?service=residence-registration&branch=central'

const count = async (what: 'held' | 'booked') => {
  const { rows } = await sql<{ number: number }>`
    select count(*)::int as number from bookings where state = ${what}`.execute(office.db)
  return rows[0]!.number
}

/** The page that asks who comes, with this time held. */
async function held(time: string): Promise<PlainPage> {
  const page = await browser.open(days)
  return page.press(/^Продовжити$/, { startsAt: at(time).toISOString() })
}

test('a person books without a script, and only the last address carries the code', async () => {
  const where = await browser.open('/o/prozore/book?service=residence-registration')
  const when = await where.press(/^Продовжити$/, { branch: 'central' })
  assert.match(when.text, /Крок 2 з 4.*Коли вам зручно\?.*Найближчий час: вівторок, 24 листопада/)
  const wednesday = await when.press(/^середа, 25 листопада/)
  assert.match(wednesday.text, /середа, 25 листопада: \d+ міс/)
  const startsAt = at('10:00', '2026-11-25').toISOString()
  const who = await wednesday.press(/^Продовжити$/, { startsAt })
  assert.match(who.text, /Тримаємо для вас середа, 25 листопада, 10:00 — до 09:40/)
  const check = await who.press(/^Продовжити$/, { ...me, email: 'olena@example.com' })
  assert.match(check.text, /Вас ще не записано.*Олена Ковальчук.*067 123 45 67.*olena@example\.com/)
  const booked = await check.press(/^Підтвердити запис$/)
  assert.match(
    booked.text,
    /Вас записано Більше нічого робити не треба\..*10:00 середа, 25 листопада/,
  )
  assert.deepEqual(
    booked.way.map((address) => address.includes('code=')),
    [...booked.way.slice(1).map(() => false), true],
  )
  for (const page of [who, check, booked])
    assert.equal(page.headers.get('cache-control'), 'no-store')
})

test('a form sent twice is one hold and one booking, also after the browser’s back button', async () => {
  const page = await browser.open(days)
  const startsAt = at('10:20').toISOString()
  const before = await count('booked')
  const [who, again] = [
    await page.press(/^Продовжити$/, { startsAt }),
    await page.press(/^Продовжити$/, { startsAt }),
  ]
  assert.equal(who.carried(/^Продовжити$/).get('hold'), again.carried(/^Продовжити$/).get('hold'))
  const check = await who.press(/^Продовжити$/, me)
  const both = await Promise.all([check.press(/^Підтвердити/), check.press(/^Підтвердити/)])
  assert.equal(both[0].address, both[1].address)
  const changed = await (
    await who.press(/^Продовжити$/, { ...me, name: 'Інше Імʼя' })
  ).press(/^Підтвердити/)
  assert.equal(changed.address, both[0].address)
  assert.equal(await count('booked'), before + 1)
})

test('without a time, a name or a whole number it says what to mend, at the field and above', async () => {
  const page = await browser.open(days)
  const missing = await page.press(/^Продовжити$/)
  assert.equal(missing.status, 422)
  assert.match(missing.html, /<title>Помилка: Коли вам зручно\?/)
  assert.match(missing.text, /Виправте 1 поле Оберіть час/)
  const who = await held('10:40')
  const wrong = await who.press(/^Продовжити$/, { name: '', phone: '067', email: 'x' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Виправте 3 поля/)
  for (const field of ['name', 'phone', 'email']) {
    assert.match(wrong.html, new RegExp(`<a href="#${field}"`))
    assert.match(
      wrong.html.replaceAll(/\s+/g, ' '),
      new RegExp(`id="${field}" .*?${field}-mistake"`),
    )
  }
  assert.match(wrong.html, /value="067"/)
  assert.doesNotMatch(wrong.html, /autofocus/)
  const long = await who.press(/^Продовжити$/, { ...me, name: 'Я'.repeat(300) })
  assert.match(long.text, /Введіть імʼя та прізвище/)
})

test('a place taken meanwhile: the same sentence, the three nearest, and what was answered', async () => {
  const page = await browser.open(days)
  const startsAt = at('11:00').toISOString()
  const visit = [{ service: 'residence-registration' }]
  for (;;) {
    const call = office.as().bookings.hold({ visit, branch: 'central', startsAt })
    if (
      !(await call.then(
        () => true,
        () => false,
      ))
    )
      break
  }
  const taken = await page.press(/^Продовжити$/, { startsAt, name: 'Олена Ковальчук' })
  assert.equal(taken.status, 409)
  assert.match(
    taken.text,
    /Місце на 11:00 щойно зайняли Ваші відповіді збережено\. Найближчі місця:/,
  )
  assert.equal([...taken.html.matchAll(/id="near-/g)].length, 3)
  const [, near] = /id="near-([^"]+)"/.exec(taken.html)!
  const who = await taken.press(/^Взяти інший час$/, { startsAt: near! })
  assert.match(who.html, /value="Олена Ковальчук"/)
})

test('a hold that ended keeps the answers; another time goes straight to the check', async () => {
  const who = await held('12:00')
  const check = await who.press(/^Продовжити$/, me)
  await office.setTime('09:45')
  const late = await check.press(/^Підтвердити/)
  assert.equal(late.status, 409)
  assert.match(late.text, /Час минув, місце звільнили Відповіді збережено\. Оберіть час ще раз/)
  assert.match(late.html, /value="Олена Ковальчук"/)
  const when = await late.press(/^Обрати час$/)
  assert.doesNotMatch(when.address, /Олена|067|%D0/)
  const again = await when.press(/^Продовжити$/, { startsAt: at('12:20').toISOString() })
  assert.match(again.text, /Перевірте й підтвердьте/)
  assert.match((await again.press(/^Підтвердити/)).text, /Вас записано.*12:20/)
})

test('holding longer keeps what is typed, once a press', async () => {
  const who = await held('12:40')
  await office.setTime('09:35')
  const [longer, twice] = [
    await who.press(/^Потримати ще$/, me),
    await who.press(/^Потримати ще$/, me),
  ]
  assert.match(longer.text, /Тримаємо місце до 09:45/)
  assert.match(longer.html, /value="Олена Ковальчук"/)
  assert.match(twice.text, /Тримаємо місце до 09:45/)
  const { rows } = await sql<{ extensions: number }>`
    select extensions from bookings where id = ${who.carried(/^Продовжити$/).get('hold')}`.execute(
    office.db,
  )
  assert.equal(rows[0]!.extensions, 1)
})

test('another time, or another number of people, lets the first places go', async () => {
  const before = await count('held')
  const who = await held('14:00')
  assert.equal(await count('held'), before + 1)
  const when = await who.press(/^Назад$/)
  const other = await when.press(/^Продовжити$/, { startsAt: at('14:20').toISOString() })
  assert.match(other.text, /14:20 — до/)
  assert.equal(await count('held'), before + 1)
  const what = await other.press(/^Змінити послугу/)
  const where = await what.press(/^Продовжити$/, {
    'persons.residence-registration': '2',
  })
  assert.equal(await count('held'), before)
  assert.match(where.text, /2 людини, 30 хвилин/)
})

test('the days stand as months too: a table each, why a day is closed, and on from there', async () => {
  const months = await (await browser.open(days)).press(/^Календар на місяць$/)
  const tables = [...months.html.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => table)
  assert.equal(tables.length, 2)
  for (const table of tables) assert.equal([...table.matchAll(/<th scope="col">/g)].length, 7)
  assert.match(months.text, /листопад грудень листопад/)
  assert.match(months.html, /<a href="#month-2026-12">/)
  assert.match(months.text, /неділя, 29 листопада, зачинено/)
  assert.match(
    months.text,
    /Зачинено: 29\..*Зачинено: 6, 13, 20, 27\. Запис ще не відкрито: 23–26, 28, 29\./,
  )
  const day = await months.press(/^четвер, 3 грудня, \d+ міс/)
  assert.match(day.text, /четвер, 3 грудня: \d+ міс/)
  assert.match(day.html, /<table/)
  const missing = await day.press(/^Продовжити$/)
  assert.match(missing.html, /<table[^]*value="2026-12-03"\s+aria-current/)
  const startsAt = at('10:00', '2026-12-03').toISOString()
  assert.match((await day.press(/^Продовжити$/, { startsAt })).text, /четвер, 3 грудня, 10:00 — до/)
  assert.doesNotMatch((await day.press(/^Показати списком$/)).html, /<table/)
})

test('a second service joins the visit, also in another line; given nowhere with the first it is named', async () => {
  const what = await browser.open('/o/prozore/book/what?service=residence-registration')
  const joined = await what.press(/^Продовжити$/, { second: 'community-extract' })
  assert.match(
    joined.text,
    /Реєстрація місця проживання \(перебування\) особи, 20 хвилин Видача витягу/,
  )
  const route = await browser.open(
    '/o/prozore/book?service=residence-registration&second=housing-subsidy',
  )
  assert.match(route.text, /Реєстрація місця проживання \(перебування\) особи, 20 хвилин .*субсиді/)
  await sql`delete from line_pools where letter = 'Б'`.execute(office.db)
  office.forget()
  const apart = await browser.open(
    '/o/prozore/book?service=residence-registration&second=fop-registration',
  )
  assert.equal(apart.status, 422)
  assert.match(apart.text, /Разом ці послуги не надають ніде Запишіться окремо: .*підприєм/)
})

test('step-free leaves only branches one enters without steps', async () => {
  await sql`update branches set amenities = amenities - 'step-free' - 'ramp' where id = 'vokzalnyi'`.execute(
    office.db,
  )
  office.forget()
  const all = await browser.open('/o/prozore/book?service=residence-registration')
  const some = await browser.open('/o/prozore/book?service=residence-registration&stepFree=on')
  assert.match(all.text, /Вокзальний/)
  assert.doesNotMatch(some.text, /Вокзальний/)
  assert.match(some.text, /Центральний/)
})

test('where all is taken it says until when, when new places open, and what to do instead', async () => {
  const full = await openTestOffice()
  try {
    await full.setTime('09:30')
    await sql`update places set free_at = 'infinity'`.execute(full.db)
    await sql`update place_days set free = array_fill(0::smallint, array[cardinality(free)])`.execute(
      full.db,
    )
    const page = await plainBrowser(full).open('/o/prozore/book?service=residence-registration')
    assert.match(page.text, /До \d+ грудня вільних місць немає/)
    assert.match(page.text, /Нові відкриємо у \S+, \d+ \S+, об? \d\d:\d\d/)
    assert.match(page.text, /Без запису: талон у терміналі\. Рецепція: 0.800/)
    const branch = await plainBrowser(full).open(days)
    assert.match((await branch.follow(/^Інші підрозділи$/)).text, /Куди вам зручно прийти\?/)
  } finally {
    await full.close()
  }
})

test('a booking in English stays English on every page', async () => {
  const when = await browser.open(`${days}&lang=en`)
  const who = await when.press(/^Continue$/, { startsAt: at('15:00').toISOString() })
  assert.match(who.text, /Who is coming\?/)
  const check = await who.press(/^Continue$/, me)
  const inUkrainian = await check.press(/^Українською$/)
  assert.match(inUkrainian.text, /Перевірте й підтвердьте.*Олена Ковальчук/)
  const booked = await check.press(/^Confirm booking$/)
  assert.match(booked.text, /You are booked/)
  assert.match(booked.address, /lang=en/)
})

test('a service that no branch gives is said so, with the reception’s phone and a search', async () => {
  await sql`update services set card = jsonb_set(card, '{letter}', '"Щ"') where id = 'id-card-first'`.execute(
    office.db,
  )
  office.forget()
  const page = await browser.open('/o/prozore/book?service=id-card-first')
  assert.equal(page.status, 422)
  assert.match(page.text, /На цю послугу тут не записують.*запитайте рецепцію: 0.800/)
  assert.match(page.html, /id="q"/)
})

test('no service, or one that does not exist, leads to the search', async () => {
  assert.match((await browser.open('/o/prozore/book')).text, /Спершу оберіть послугу/)
  const none = await browser.open('/o/prozore/book?service=nothing')
  assert.equal(none.status, 404)
  assert.match(none.text, /Такої послуги немає/)
})
