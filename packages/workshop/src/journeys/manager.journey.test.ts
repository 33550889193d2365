import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { queryServer } from '../../../server/src/testing/query-server.ts'
import { headed, openDemoCity } from './demo-city.ts'
import { keyboard, mouse, type Hands } from './hands.ts'

/*
 * Who runs the office sees its halls live, stops and resumes service, closes a day after a look at
 * what it does to the booked, phones whom no letter reaches, prints a day's bookings, and keeps the
 * catalogue: changes a card after a look, loses no word to a colleague who was faster, checks it. He adds
 * staff and screens, hands each a token that is shown once, and withdraws them.
 */

const { server, browser, folder, tokens, noComplaints } = await openDemoCity()

const branch = 'central'
const service = 'residence-registration'
const workplace = 'central-desk-1'

const manager = () => server.as(tokens.manager)
const centralNow = () => server.as().network.findBranch({ branch })
const differs = async (on: string) =>
  (await centralNow()).specialDays?.some((day) => day.on === on) ?? false

/** Books the first and second time of a day to come; one is reached by phone, one by mail. */
async function bookTwo(daysAhead: number): Promise<{ on: string; at: string[] }> {
  const { days } = await server.as().bookings.listAvailability({ visit: [`${service}:1`], branch })
  const { on, starts } = days.filter(({ starts }) => starts.length > 2)[daysAhead]!
  const { bookings } = server.as()
  const people = [
    { name: 'Олена Ковальчук', phone: '067 123 45 67' },
    { name: 'Іван Петренко', email: 'ivan@example.test' },
  ]
  for (const [at, person] of people.entries()) {
    const { startsAt } = starts[at]!
    const { id, code } = await bookings.hold({ visit: [{ service }], branch, startsAt })
    await bookings.book({ hold: id, ...person }, { token: code })
  }
  return { on, at: [starts[0]!.at, starts[1]!.at] }
}

const figure = (page: Page, name: string) =>
  page.locator('.figures div').filter({ hasText: name }).locator('dd')

/** The halls' figures follow what happens at kiosk and desk. */
async function seeToday(page: Page) {
  await headed(page, /^Центральний, \d\d:\d\d$/)
  await figure(page, 'Чекають').getByText('0').waitFor()
  const { number } = await server.as(tokens.kiosk).queue.issueTicket({ visit: [{ service }] })
  await figure(page, 'Чекають').getByText('1 людина').waitFor()
  await page.getByRole('row', { name: /^А · Місце проживання/ }).waitFor()
  const clerk = server.as(tokens['clerk-1'])
  await clerk.staff.openWorkplace({ workplace })
  const { ticket } = await clerk.queue.callNext({ workplace })
  assert.equal(ticket!.number, number)
  await figure(page, 'Чекають').getByText('0').waitFor()
  await figure(page, 'Відкрито робочих місць').getByText('1 із').waitFor()
  await page.getByRole('row', { name: /Ірина Бондар/ }).waitFor()
  await clerk.queue.serve({ id: ticket!.id })
  await clerk.queue.park({ id: ticket!.id, why: 'papers' })
  const parked = page.getByRole('region', { name: 'Чекають на папери' })
  await parked.getByText(number).waitFor()
  await clerk.queue.callTicket({ workplace, ticket: ticket!.id, why: 'papers-brought' })
  await parked.getByText(number).waitFor({ state: 'detached' })
  await figure(page, 'Викликів поза порядком').getByText(/[1-9]/).waitFor()
  await clerk.queue.miss({ id: ticket!.id })
  await page.getByRole('region', { name: 'Не прийшли сьогодні' }).getByText(number).waitFor()
  await clerk.staff.closeWorkplace({ workplace })
}

/** Stopping asks first; a «no» stops nothing. */
async function stopAndResume(page: Page, hands: Hands, name: string) {
  await hands.press(page, /^Повітряна тривога/)
  await headed(page, /^Центральний: зупинити прийом\?/)
  await browser.look(page, `${name}, question`)
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
  assert.equal((await centralNow()).status, 'open')
  await hands.press(page, /^Повітряна тривога/)
  await hands.press(page, /^Так, зупинити/)
  await page.getByText('Повітряна тривога. Прийом зупинено').waitFor()
  assert.equal((await centralNow()).status, 'paused')
  await browser.look(page, `${name}, paused`)
  await hands.press(page, /^Відновити прийом/)
  await hands.press(page, /^Так, відновити/)
  await page.getByRole('region', { name: 'Стан прийому' }).getByText('Прийом триває.').waitFor()
  assert.equal((await centralNow()).status, 'open')
}

/** Writes a day into its field, as the test browser has it: month, day, year. */
async function fillDay(page: Page, hands: Hands, label: string, on: string) {
  const field = page.getByLabel(label, { exact: true })
  if (hands === mouse) await field.fill(on)
  else {
    for (let presses = 0; presses < 60; presses++) {
      if (await field.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    const [year, month, day] = on.split('-')
    await page.keyboard.type(`${month}${day}${year}`)
  }
  assert.equal(await field.inputValue(), on)
}

/** A day is looked at, and only then closed. */
async function closeDay(page: Page, hands: Hands, name: string, on: string) {
  await hands.press(page, /^Графік/)
  await headed(page, 'Особливі дні')
  await browser.look(page, `${name}, timetable`)
  await hands.press(page, /^Подивитися, що зміниться/)
  await page.getByRole('alert').getByText('Оберіть день: сьогодні або пізніше').waitFor()
  await browser.look(page, `${name}, no day`)
  await fillDay(page, hands, 'День', on)
  await hands.fill(page, /^Слова для людей/, 'Ремонт вхідних сходів')
  await hands.choose(page, /^Інші години/)
  await hands.fill(page, /^Відчинено/, '17-8')
  await hands.press(page, /^Подивитися, що зміниться/)
  await page.getByRole('alert').getByText('Введіть години за порядком').waitFor()
  await hands.choose(page, /^Зачинено/)
  await hands.press(page, /^Подивитися, що зміниться/)
  await headed(page, 'Що зміниться')
  const row = (person: string) => page.getByRole('row').filter({ hasText: person })
  await row('Олена Ковальчук').getByText('треба подзвонити: +380671234567').waitFor()
  await row('Іван Петренко').getByText('листом').waitFor()
  await browser.look(page, `${name}, looked at`)
  assert.equal(await differs(on), false, 'a look changes nothing')
  await hands.press(page, /^Змінити цей день/)
  await headed(page, 'Графік змінено')
  assert.equal(await differs(on), true)
}

/** Whom no letter reaches stands on the list until phoned. */
async function phone(page: Page, hands: Hands, name: string) {
  await hands.press(page, /^Подзвонити 1\sлюдині/)
  await headed(page, /^Кому дзвонити: Центральний/)
  await page.getByText('Запропонуйте:').waitFor()
  assert.equal(await page.getByText('Іван Петренко').count(), 0)
  await browser.look(page, `${name}, to phone`)
  await hands.press(page, /^Подзвонили Олена Ковальчук/)
  await page.getByText('Дзвонити нікому не треба.').waitFor()
  const left = await manager().bookings.listBookings({ branch, toPhone: 'yes' })
  assert.deepEqual(left.items, [])
}

/** The bookings of a day, on paper: the list and whose it is, nothing else. */
async function printDay(page: Page, hands: Hands, name: string, on: string, at: string[]) {
  await hands.press(page, /^Записи$/)
  await page.getByLabel('День', { exact: true }).waitFor()
  await fillDay(page, hands, 'День', on)
  await page.keyboard.press('Enter')
  for (const [n, person] of ['Олена Ковальчук', 'Іван Петренко'].entries())
    await page.getByRole('row', { name: new RegExp(`^${at[n]}.*${person}`) }).waitFor()
  await page.getByRole('button', { name: 'Друкувати' }).waitFor()
  await browser.look(page, `${name}, bookings`)
  await page.emulateMedia({ media: 'print' })
  assert.match(await page.locator('h1').innerText(), /^Записи: Центральний/)
  for (const unseen of ['header', '.demonstration', '.which', 'form'])
    assert.equal(await page.locator(unseen).isVisible(), false, unseen)
  assert.equal(await page.locator('table').isVisible(), true)
  await browser.look(page, `${name}, on paper`)
  await page.emulateMedia({ media: 'screen' })
}

/** A day is like the week again, and the week itself can be changed: each looked at first. */
async function changeBack(page: Page, hands: Hands, name: string, on: string) {
  await hands.press(page, /^Графік/)
  await hands.press(page, /^Повернути тижневий графік/)
  await headed(page, 'Що зміниться')
  await hands.press(page, /^Повернути тижневий графік/)
  await headed(page, 'Графік змінено')
  assert.equal(await differs(on), false)
  await hands.press(page, /^До графіка/)
  await headed(page, 'Змінити тижневий графік')
  await fillDay(page, hands, 'З якого дня', on)
  const [opens, closes] = hands === mouse ? ['10:00', '14:00'] : ['09:00', '15:00']
  await hands.fill(page, /^неділя/, `${opens}–${closes}`)
  const form = page.locator('form').filter({ hasText: 'З якого дня' })
  await form.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await headed(page, 'Що зміниться')
  await page.getByText(/^Відкриємо для запису: [1-9]\d*\s/).waitFor()
  await browser.look(page, `${name}, another week`)
  await hands.press(page, /^Змінити тижневий графік/)
  await headed(page, 'Графік змінено')
  const { hours } = await manager().bookings.showTimetable({ branch })
  const sunday = hours.filter(({ weekday, validFrom }) => weekday === 7 && validFrom === on)
  assert.deepEqual(
    sunday.map(({ from, to }) => [from, to]),
    [[opens, closes]],
  )
}

/** Whose the places of the first pool are is looked at, share by share, before it is changed. */
async function shareSeats(page: Page, hands: Hands, name: string) {
  const parts = hands === mouse ? { reception: 25, days: 1 } : { reception: 30, days: 2 }
  const online = 90 - parts.reception
  await hands.press(page, /^До графіка/)
  await headed(page, 'Чиї місця для запису')
  const seatsNow = async () => (await manager().bookings.showTimetable({ branch })).pools[0]!.seats
  const before = await seatsNow()
  await hands.fill(page, /^Онлайн: зі ста/, String(online))
  await hands.fill(page, /^Рецепція: зі ста/, String(parts.reception))
  await hands.fill(page, /^Рецепція: за скільки днів/, String(parts.days))
  await hands.fill(page, /^Рецепція: о котрій/, 'рано')
  await hands.fill(page, /^Телефон: зі ста/, '5')
  const look = page.locator('#shares-form').getByRole('button')
  await look.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Рецепція: введіть час').waitFor()
  await hands.fill(page, /^Рецепція: о котрій/, '14')
  await look.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Разом має бути 100, а виходить 95').waitFor()
  await browser.look(page, `${name}, shares with mistakes`)
  await hands.fill(page, /^Телефон: зі ста/, '10')
  await look.focus()
  await page.keyboard.press('Enter')
  await headed(page, 'Що зміниться')
  const days = parts.days === 1 ? '1\u00a0день' : '2\u00a0дні'
  await page.getByText(`Рецепція: за ${days}, о 14:00. Телефон: не відкриваються`).waitFor()
  const cells = page.getByRole('row', { name: /^Рецепція/ }).getByRole('cell')
  const [was, then] = (await cells.allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))
  assert.ok(was! < then!, `${was} to ${then}`)
  await browser.look(page, `${name}, shares looked at`)
  assert.deepEqual(await seatsNow(), before, 'a look changes nothing')
  await hands.press(page, /^Змінити, чиї місця/)
  await headed(page, 'Графік змінено')
  assert.deepEqual(await seatsNow(), {
    shares: { online, reception: parts.reception, phone: 10 },
    release: [{ share: 'reception', daysBefore: parts.days, at: '14:00' }],
  })
}

/** The newest version of a card. */
const card = async (id: string) => (await manager().catalogue.showCard({ service: id })).card

/** Finds a service in the catalogue and opens its card. */
async function openCard(page: Page, hands: Hands, title: RegExp) {
  await hands.press(page, /^Послуги$/)
  await headed(page, 'Послуги')
  await hands.fill(page, /^Назва або слово/, 'субсид')
  await page.keyboard.press('Enter')
  await hands.press(page, title)
  await headed(page, 'Як бачать люди')
}

/** A card is written in both languages, mistakes stand at their fields, and it is looked at before it is saved. */
async function changeCard(page: Page, hands: Hands, name: string, id: string) {
  const before = await card(id)
  const title = /^Призначення житлової/
  await openCard(page, hands, title)
  await browser.look(page, `${name}, card`)
  await hands.press(page, /^Змінити картку/)
  await hands.fill(page, /^Назва, українською/, ' ')
  await hands.fill(page, /^Хвилин за столом/, 'довго')
  await hands.press(page, /^Додати папір/)
  await hands.press(page, /^Подивитися, що зміниться/)
  await page.getByRole('alert').getByText('Назва: напишіть українською').waitFor()
  const lacking = `Папір ${before.documents.length + 1}: напишіть українською`
  await page.getByRole('alert').getByText(lacking).waitFor()
  await browser.look(page, `${name}, card with mistakes`)
  await hands.fill(page, /^Назва, українською/, `${before.title.uk!}: 390`)
  await hands.fill(page, /^Назва, англійською/, 'Housing subsidy, anew')
  await hands.fill(page, /^Хвилин за столом/, '27')
  await hands.press(page, new RegExp(`^Прибрати Папір ${before.documents.length + 1}`))
  await page.reload()
  await headed(page, /^Центральний, /)
  await openCard(page, hands, title)
  await page.getByText('Ви змінювали цю картку і не зберегли.').waitFor()
  await hands.press(page, /^Продовжити зміни/)
  assert.equal(await page.getByLabel('Назва, англійською').inputValue(), 'Housing subsidy, anew')
  await hands.press(page, /^Подивитися, що зміниться/)
  await headed(page, 'Що зміниться')
  await page
    .getByRole('row')
    .filter({ hasText: 'Назва' })
    .getByText('Housing subsidy, anew')
    .waitFor()
  await page.getByRole('row').filter({ hasText: 'Хвилин за столом' }).getByText('27').waitFor()
  assert.equal(await page.getByRole('row').count(), 3, 'only what changed')
  await browser.look(page, `${name}, card looked at`)
  assert.equal((await card(id)).version, before.version, 'a look saves nothing')
  await hands.fill(page, /^Чому/, 'Наказ 12')
  await hands.press(page, /^Зберегти нову версію/)
  await page
    .getByRole('row', { name: /Наказ 12/ })
    .first()
    .waitFor()
  const after = await card(id)
  assert.deepEqual([after.minutes, after.title.en], [27, 'Housing subsidy, anew'])
  assert.deepEqual(after.documents, before.documents)
}

/** A colleague was faster: both see all words, and mine go on the newer card. */
async function meetAColleague(page: Page, hands: Hands, name: string, id: string) {
  await hands.press(page, /^Змінити картку/)
  await hands.fill(page, /^Хвилин за столом/, '26')
  await hands.fill(page, /^Інші слова/, `слово ${name}`)
  await hands.press(page, /^Подивитися, що зміниться/)
  await headed(page, 'Що зміниться')
  const { version } = await card(id)
  const theirs = { minutes: 31, extraMinutes: 17 }
  await manager().catalogue.changeCard({ service: id, version, card: theirs })
  await hands.press(page, /^Зберегти нову версію/)
  await headed(page, `Поки ви писали, зʼявилася версія ${version + 1}`)
  const minutes = page.getByRole('row', { name: /^Хвилин за столом/ })
  for (const said of ['31', '26', 'змінили обоє']) await minutes.getByText(said).waitFor()
  await browser.look(page, `${name}, two at one card`)
  assert.match(browser.complaints.shift() ?? '', /409/, 'the browser notes the no, too')
  assert.equal((await card(id)).minutes, 31, 'nothing is overwritten')
  await hands.press(page, /^Взяти нову версію і лишити мої зміни/)
  assert.equal(await page.getByLabel('Хвилин на кожну наступну людину').inputValue(), '17')
  assert.equal(await page.getByLabel('Хвилин за столом').inputValue(), '26')
  await hands.press(page, /^Подивитися, що зміниться/)
  await hands.press(page, /^Зберегти нову версію/)
  await page.getByRole('row', { name: new RegExp(`^${version + 2}`) }).waitFor()
  const after = await card(id)
  assert.deepEqual([after.minutes, after.extraMinutes, after.synonyms], [26, 17, [`слово ${name}`]])
}

/** A card is checked, an earlier version comes back, it goes out of use and comes back. */
async function keepCard(page: Page, hands: Hands, name: string, id: string) {
  await hands.press(page, /^Картку звірено/)
  await page.getByRole('alert').getByText('Адреса сторінки або акт').waitFor()
  await hands.fill(page, /^Джерело/, 'Постанова 848')
  await hands.press(page, /^Картку звірено/)
  await page.getByText(/^Версія \d+ · діє · Звірено: .*Наталія Кравець/).waitFor()
  const open = await browser.open(`${server.url}/o/prozore/services/${id}`)
  await open.getByText(/^Картку звірено з джерелом \d/).waitFor()
  await open.context().close()
  const { version } = await card(id)
  await hands.press(page, /^Подивитися Версія 1$/)
  await headed(page, 'Версія 1: чим відрізняється')
  await browser.look(page, `${name}, earlier version`)
  await hands.press(page, /^Повернути цю версію/)
  await page
    .getByRole('row', { name: /повернуто попередню/ })
    .first()
    .waitFor()
  assert.equal((await card(id)).version, version + 1)
  await hands.press(page, /^Вивести з ужитку/)
  await browser.look(page, `${name}, out of use?`)
  await hands.press(page, /^Так, вивести/)
  await page.getByText(/· виведено з ужитку ·/).waitFor()
  await assert.rejects(server.as().catalogue.findService({ service: id }))
  await hands.press(page, /^Повернути в користування/)
  await page.getByText(/· діє ·/).waitFor()
  await server.as().catalogue.findService({ service: id })
  await hands.press(page, /^До списку послуг/)
  const saved = page.waitForEvent('download')
  await hands.press(page, /^CSV для таблиць/)
  const file = await readFile(await (await saved).path(), 'utf8')
  assert.match(file, /^\uFEFFid,nationalId,/)
  await browser.look(page, `${name}, catalogue`)
}

/** A card is written from nothing: what it lacks stands at its fields, nothing typed is lost, people find it. */
async function addCard(page: Page, hands: Hands, name: string, id: string) {
  const word = `сусідознавство${hands === mouse ? '' : ' друге'}`
  await hands.press(page, /^Додати послугу/)
  await headed(page, 'Нова картка послуги')
  await hands.fill(page, /^Назва, українською/, `Посвідчення: ${word}`)
  await hands.fill(page, /^Код послуги/, 'Мій код')
  await hands.press(page, /^Подивитися, що зміниться/)
  for (const lacks of [
    'Що отримає людина: напишіть українською',
    'Код послуги: лише малі латинські',
    'Розділ: оберіть зі списку',
    'Хто вирішує: оберіть зі списку',
    'Літера черги: введіть одну літеру',
  ])
    await page.getByRole('alert').getByText(lacks).waitFor()
  await browser.look(page, `${name}, new card with mistakes`)
  await page.reload()
  await headed(page, /^Центральний, /)
  await hands.press(page, /^Послуги$/)
  await hands.press(page, /^Продовжити нову картку/)
  await headed(page, 'Нова картка послуги')
  assert.equal(await page.getByLabel('Код послуги').inputValue(), 'Мій код')
  for (const label of ['Розділ', 'Хто вирішує']) {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.press('ArrowDown')
  }
  await hands.fill(page, /^Що отримає людина, українською/, 'Посвідчення')
  await hands.fill(page, /^Інші слова/, word)
  await hands.fill(page, /^Код послуги/, 'housing-subsidy')
  await hands.fill(page, /^Літера черги/, 'Ї')
  for (const [refused, label, mended] of [
    ['Літера черги: черги з такою літерою', /^Літера черги/, 'А'],
    ['Код послуги: картка з таким кодом уже є', /^Код послуги/, id],
  ] as const) {
    await hands.press(page, /^Подивитися, що зміниться/)
    await headed(page, 'Якою буде картка')
    await browser.look(page, `${name}, new card looked at`)
    await hands.press(page, /^Додати картку/)
    await page.getByRole('alert').getByText(refused).waitFor()
    assert.match(browser.complaints.shift() ?? '', /4(09|22)/, 'the browser notes the no, too')
    await hands.fill(page, label, mended)
  }
  await hands.press(page, /^Подивитися, що зміниться/)
  await hands.press(page, /^Додати картку/)
  await page.getByText(/^Версія 1 · діє · Звірено: ні/).waitFor()
  await page.getByRole('row', { name: /написано вручну/ }).waitFor()
  await browser.look(page, `${name}, new card`)
  const { items } = await server.as().catalogue.searchServices({ q: word })
  assert.equal(items[0]?.id, id)
  await hands.press(page, /^До списку послуг/)
  assert.equal(await page.getByText('Продовжити нову картку').count(), 0)
}

/** Somebody new gets a token once, works with it, and is withdrawn in the middle of a ticket. */
async function keepStaff(page: Page, hands: Hands, name: string, person: string) {
  await hands.press(page, /^Команда$/)
  await headed(page, 'Працівники')
  await browser.look(page, `${name}, staff`)
  await hands.press(page, /^Додати працівника/)
  await headed(page, 'Новий працівник')
  await hands.choose(page, /^лише обрані/)
  await hands.press(page, /^Зберегти/)
  await page.getByRole('alert').getByText('Введіть імʼя та прізвище').waitFor()
  await browser.look(page, `${name}, nobody named`)
  await hands.fill(page, /^Імʼя та прізвище/, person)
  await hands.choose(page, /^усі$/)
  await hands.press(page, /^Зберегти/)
  await headed(page, `Токен: ${person}`)
  await browser.look(page, `${name}, token`)
  const token = await page.getByLabel('Токен').inputValue()
  await hands.press(page, /^Готово/)
  const row = page.getByRole('region', { name: 'Працівники' }).getByRole('row', { name: person })
  await row.waitFor()
  assert.ok(!(await page.content()).includes(token), 'shown once')
  const clerk = server.as(token)
  await clerk.staff.openWorkplace({ workplace: 'central-desk-5' })
  await server.as(tokens.kiosk).queue.issueTicket({ visit: [{ service }] })
  const { ticket } = await clerk.queue.callNext({ workplace: 'central-desk-5' })
  await row.getByText('робоче місце 5').waitFor()
  await hands.press(page, new RegExp(`^Відкликати ${person}`))
  await headed(page, `${person}: відкликати?`)
  await browser.look(page, `${name}, withdraw?`)
  await hands.press(page, /^Так, відкликати/)
  await row.waitFor({ state: 'detached' })
  await assert.rejects(clerk.staff.findMyself(), /token-needed/)
  const { lines } = await manager().queue.showQueue({ branch })
  assert.equal(lines.find(({ letter }) => letter === 'А')?.waiting, 1, 'its ticket waits again')
  const other = server.as(tokens['clerk-2'])
  await other.staff.openWorkplace({ workplace: 'central-desk-5' })
  assert.equal((await other.queue.callNext({ workplace: 'central-desk-5' })).ticket?.id, ticket?.id)
  await other.queue.miss({ id: ticket!.id })
  await other.staff.closeWorkplace({ workplace: 'central-desk-5' })
}

/** Looks at the team again until a screen's connection is said so. */
async function seeScreen(page: Page, title: string, said: RegExp) {
  const text = page.getByRole('row', { name: new RegExp(title) }).getByText(said)
  for (let round = 0; round < 20 && (await text.count()) === 0; round++) {
    await page.getByRole('button', { name: /^Команда$/ }).press('Enter')
    await page.waitForTimeout(300)
  }
  await text.waitFor()
}

/** A screen gets a token and is taken away. */
async function keepScreens(page: Page, hands: Hands, name: string, title: string) {
  await hands.press(page, /^Додати екран/)
  await headed(page, 'Новий екран')
  await hands.fill(page, /^Номер робочого місця/, '999')
  await hands.press(page, /^Зберегти/)
  await page.getByRole('alert').getByText('Введіть номер робочого місця цього').waitFor()
  await browser.look(page, `${name}, screen with mistakes`)
  await hands.fill(page, /^Номер робочого місця/, '5')
  await hands.fill(page, /^Назва/, title)
  await hands.press(page, /^Зберегти/)
  await headed(page, `Токен: ${title}`)
  const screen = server.as(await page.getByLabel('Токен').inputValue())
  await hands.press(page, /^Готово/)
  const row = page.getByRole('row', { name: new RegExp(title) })
  await row.getByText('робоче місце 5').waitFor()
  await row.getByText('ще не було').waitFor()
  assert.equal((await screen.queue.showTask()).device.title, title)
  await seeScreen(page, title, /^на звʼязку$|: на звʼязку$/)
  const silent = `update devices set last_seen_at = last_seen_at - $2::interval where title = $1`
  await queryServer(folder, silent, [title, '10 minutes'])
  await seeScreen(page, title, /^немає з \d\d:\d\d$/)
  await queryServer(folder, silent, [title, '2 days'])
  await seeScreen(page, title, /^немає з [\p{L}ʼ]+, \d+ \p{L}+, \d\d:\d\d$/u)
  await browser.look(page, `${name}, a silent screen`)
  await hands.press(page, new RegExp(`^Забрати ${title}`))
  await hands.press(page, /^Так, забрати/)
  await page.getByRole('row', { name: new RegExp(title) }).waitFor({ state: 'detached' })
  await assert.rejects(screen.queue.showTask(), /token-needed/)
}

/** The last manager stays. */
async function stayManager(page: Page, hands: Hands) {
  await hands.press(page, /^Відкликати Наталія Кравець/)
  await hands.press(page, /^Так, відкликати/)
  await page.getByRole('alert').getByText('Крім цієї людини, тут ніхто не керує').waitFor()
  assert.equal((await manager().staff.findMyself()).name, 'Наталія Кравець')
  assert.match(browser.complaints.shift() ?? '', /409/, 'the browser notes the no, too')
}

for (const [name, hands, person, options] of [
  [
    '390, mouse',
    mouse,
    'Олена Рука',
    { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  ],
  ['1280, keyboard', keyboard, 'Іван Клавіш', { viewport: { width: 1280, height: 900 } }],
] as const)
  test(`who runs the office adds and withdraws staff and screens; nobody waits in vain (${name})`, async () => {
    const page = await browser.open(`${server.url}/manager/#${tokens.manager}`, options)
    page.setDefaultTimeout(30_000)
    await keepStaff(page, hands, name, person)
    await keepScreens(page, hands, name, `Термінал ${person}`)
    await stayManager(page, hands)
    await page.context().close()
    noComplaints()
  })

for (const [name, hands, id, options] of [
  [
    '390, mouse',
    mouse,
    'housing-subsidy',
    { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  ],
  ['1280, keyboard', keyboard, 'housing-subsidy', { viewport: { width: 1280, height: 900 } }],
] as const)
  test(`who runs the office keeps its catalogue: nothing is lost, nothing overwritten (${name})`, async () => {
    const page = await browser.open(`${server.url}/manager/#${tokens.manager}`, options)
    page.setDefaultTimeout(30_000)
    page.on('dialog', (dialog) => void dialog.accept())
    await changeCard(page, hands, name, id)
    await meetAColleague(page, hands, name, id)
    await keepCard(page, hands, name, id)
    await addCard(page, hands, name, hands === mouse ? 'neighbour-1' : 'neighbour-2')
    await page.context().close()
    noComplaints()
  })

for (const [name, hands, daysAhead, options] of [
  ['390, mouse', mouse, 2, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['1280, keyboard', keyboard, 5, { viewport: { width: 1280, height: 900 } }],
] as const)
  test(`who runs the office sees the halls live, closes a day without losing anybody, phones and prints (${name})`, async () => {
    const { on, at } = await bookTwo(daysAhead)
    const page = await browser.open(`${server.url}/manager/#${tokens.manager}`, options)
    page.setDefaultTimeout(30_000)
    assert.ok(!page.url().includes(tokens.manager!), 'the address keeps no token')
    await seeToday(page)
    await browser.look(page, `${name}, today`)
    await stopAndResume(page, hands, name)
    await closeDay(page, hands, name, on)
    await phone(page, hands, name)
    await printDay(page, hands, name, on, at)
    await changeBack(page, hands, name, on)
    await shareSeats(page, hands, name)
    await hands.press(page, /^Команда/)
    await page.getByText('Оцінок ще немає.').waitFor()
    await browser.look(page, `${name}, team`)
    await hands.press(page, /^English/)
    await headed(page, 'Team')
    await hands.press(page, /^Today/)
    await headed(page, /^Central, /)
    await browser.look(page, `${name}, English`)
    await page.context().close()
    noComplaints()
  })

test('who goes on by keyboard while the page still asks keeps the focus', async () => {
  const page = await browser.open(`${server.url}/robots.txt`)
  let answer = () => {}
  const asked = new Promise<void>((go) => (answer = go))
  await page.route('**/v1/offices/prozore/branches', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(`${server.url}/manager/#${tokens.manager}`)
  const team = page.getByRole('button', { name: /^Команда$/ })
  await team.focus()
  answer()
  await headed(page, /^Центральний, /)
  await page.waitForTimeout(200)
  assert.ok(await team.evaluate((one) => one === document.activeElement))
  await page.context().close()
  noComplaints()
})

test('another branch is shown by choosing it; reception phones, too, and plans nothing; a clerk is told whose page it is', async () => {
  const page = await browser.open(`${server.url}/manager/#${tokens.manager}`)
  await page.getByRole('button', { name: /^Показати Вокзальний/ }).click()
  await headed(page, /^Вокзальний, /)
  await page.getByLabel('Підрозділ', { exact: true }).selectOption('central')
  await headed(page, /^Центральний, /)
  await page.context().close()
  const reception = await browser.open(`${server.url}/manager/#${tokens.reception}`)
  await headed(reception, /^Центральний, /)
  await reception.getByRole('button', { name: 'Кому дзвонити' }).click()
  await reception.getByText('Дзвонити нікому не треба.').waitFor()
  assert.equal(await reception.getByRole('button', { name: 'Графік' }).count(), 0)
  await reception.context().close()
  const other = await browser.open(`${server.url}/manager/#${tokens['clerk-1']}`)
  await headed(other, /Ця сторінка — для керівника/)
  await browser.look(other, 'not a manager')
  await other.context().close()
  noComplaints()
})
