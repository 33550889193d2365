import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

/* A family without scripts: a whole package, several persons, one way through the halls. */

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  browser = plainBrowser(office)
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const me = { name: 'Олена Ковальчук', phone: '067 123 45 67' }
const newborn = '/o/prozore/book?package=newborn'

test('a life event leads to its package, and one press to a booking of all that everybody needs', async () => {
  const event = await browser.open('/o/prozore/?lifeEvent=birth')
  const where = await event.follow(/^Записатися на все: 5.послуг$/)
  assert.match(where.text, /Державна реєстрація народження[^,]*, \d+ хвилин.*Пакунок малюка/)
  assert.equal(
    (where.html.match(/<ol class="route">[^]*?<\/ol>/)![0].match(/<li>/g) ?? []).length,
    5,
  )
  const what = await where.follow(/^Змінити послуги й кількість людей/)
  assert.equal([...what.html.matchAll(/<select[^>]*name="persons\./g)].length, 5)
})

test('services are taken out, added again by one press, each with its own persons; the way is shown before the hold', async () => {
  const what = await (await browser.open(newborn)).follow(/^Змінити послуги/)
  const without = await what.press(/^Прибрати «Пакунок/, {
    'persons.child-residence-registration': '2',
  })
  assert.doesNotMatch(without.text, /Прибрати «Пакунок/)
  assert.match(without.text, /Разом із цим зазвичай потрібно: «Пакунок.*Додати це/)
  const again = await without.press(/^Додати це$/)
  assert.match(again.text, /Прибрати «Пакунок/)
  const where = await (await again.press(/^Прибрати «Пакунок/)).press(/^Продовжити$/)
  assert.match(where.text, /Реєстрація місця проживання дитини[^,]*, \d+ хвилини?, 2 людини/)
  const when = await where.press(/^Продовжити$/, { branch: 'central' })
  assert.match(when.text, /зала 1 Державна реєстрація народження/)
  const startsAt = at('11:00', '2026-11-25').toISOString()
  const day = await when.press(/^середа, 25 листопада/)
  const who = await day.press(/^Продовжити$/, { startsAt })
  assert.match(who.text, /11:00, зала 1 Державна реєстрація народження/)
  assert.match(who.text, /11:\d\d, зала 1 Реєстрація місця проживання дитини/)
  const check = await who.press(/^Продовжити$/, me)
  assert.match(check.text, /11:00, зала 1 Державна реєстрація народження/)
  const booked = await check.press(/^Підтвердити запис$/)
  assert.match(booked.text, /Вас записано.*11:00, зала 1 Державна реєстрація народження/)
  const which = await booked.press(/^Прибрати одну послугу$/)
  assert.match(which.text, /Яку послугу прибрати\?/)
  assert.match((await which.press(/^Ні, залишити$/)).text, /Вас записано/)
  const dropped = await which.press(/податків/)
  assert.match(dropped.text, /Послугу прибрано із запису Інші послуги лишилися на свій час\./)
  assert.doesNotMatch(dropped.text, /податків/)
  assert.match(dropped.text, /11:00, зала 1 Державна реєстрація народження/)
  const twice = await which.press(/податків/)
  assert.match(twice.text, /11:00, зала 1 Державна реєстрація народження/)
})

test('a service is picked beside the others, for as many as come for the first', async () => {
  const what = await browser.open('/o/prozore/book/what?visit=birth-registration:2')
  const more = await what.press(/^Додати$/, { second: 'kindergarten-queue' })
  assert.equal([...more.html.matchAll(/<select[^>]*name="persons\./g)].length, 2)
  const where = await more.press(/^Продовжити$/)
  assert.equal([...where.html.matchAll(/2.людини<\/span>/g)].length, 2)
})

test('Enter in the form goes on and takes nothing out', async () => {
  const what = await browser.open('/o/prozore/book/what?package=newborn')
  const [, form] = /<form([^]*?)<\/form>/.exec(what.html)!
  const [first] = /<button[^>]*>/.exec(form!)!
  assert.doesNotMatch(first, /name=|formaction=/)
})

test('branches that give all come first; another says what it lacks, and can be taken without it', async () => {
  const where = await browser.open(newborn)
  assert.match(
    where.text,
    /Центральний.*Ще 2.підрозділи, де надають не все Вокзальний.*Тут не надають: [^.]*податків[^.]*\. Сюди без неї/,
  )
  const when = await where.follow(/^Сюди без неї Вокзальний/)
  assert.match(when.text, /Коли вам зручно\?/)
  assert.match(when.text, /Вокзальний, вул\. Привокзальна/)
  assert.doesNotMatch(when.text, /податків/)
})

test('what is given nowhere together is named, with one press to go on without it', async () => {
  await sql`delete from line_pools where letter = 'Б'`.execute(office.db)
  office.forget()
  const visit = 'birth-registration:1,fop-registration:1,rnokpp:2'
  const apart = await browser.open(`/o/prozore/book?visit=${visit}`)
  assert.equal(apart.status, 422)
  assert.match(apart.text, /Разом ці послуги не надають ніде Запишіться окремо: [^.]*підприєм/)
  const where = await apart.press(/^Продовжити без неї$/)
  assert.match(where.text, /Куди вам зручно прийти\?/)
  assert.doesNotMatch(where.text, /підприєм/)
  assert.match(where.text, /податків \(РНОКПП\), \d+ хвилини?, 2 людини/)
})

test('a package there is none of, and a visit that is none, lead to the search', async () => {
  for (const path of ['package=nothing', 'visit=,,:1,-:x', 'visit=nothing:1']) {
    const none = await browser.open(`/o/prozore/book?${path}`)
    assert.equal(none.status, 404, path)
    assert.match(none.text, /Такої послуги немає/)
  }
})
