import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '../../../server/src/database/local-time.ts'
import { queryServer } from '../../../server/src/testing/query-server.ts'
import { bookVisit } from './book-visit.ts'
import { desktop, headed, openDemoCity, phone as phoneSize } from './demo-city.ts'
import { keyboard, mouse, type Hands } from './hands.ts'

/*
 * A day is full online. Who phones, and who comes to reception, gets a place that is kept for them: it is
 * booked for them, found again by their phone number, moved and cancelled.
 */

const { server, browser, folder, tokens, open, noComplaints } = await openDemoCity()

const branch = 'central'
const service = 'foreign-passport'
const pool = 'central-documents'

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id)

const daysFrom = (from: string) =>
  server.as().bookings.listAvailability({ visit: [`${service}:1`], branch, from })

/** Lets the seats for who books online be taken, all of a day some weeks ahead. */
async function fillOnline(back: number): Promise<{ on: string; opensAt: string }> {
  const { days, from } = await daysFrom('2000-01-01')
  const on = days.filter(({ starts }) => starts.length > 0).at(-back)!.on
  assert.ok(on > addDays(from, 6), 'a day that is not released yet')
  await queryServer(
    folder,
    `update places set free_at = 'infinity' where pool_id = $1 and on_day = $2 and share = 'online'`,
    [pool, on],
  )
  await queryServer(folder, `select refresh_place_day('prozore', $1, $2)`, [pool, on])
  const [day] = (await daysFrom(on)).days
  assert.deepEqual([day!.on, day!.why], [on, 'full'])
  return { on, opensAt: day!.opensAt! }
}

const ask = async (page: Page, text: string) => {
  await page.getByLabel('Що каже або показує людина?').focus()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

/** Writes a day into its field, as the test browser has it: month, day, year. */
async function fillDay(page: Page, on: string) {
  const field = page.getByLabel('З якого дня шукати')
  await field.focus()
  const [year, month, day] = on.split('-')
  await page.keyboard.type(`${month}${day}${year}`)
  assert.equal(await field.inputValue(), on)
}

const bookingsOf = async (phoneEnds: string) =>
  (await server.as(tokens.reception).bookings.listBookings({ branch, phoneEnds })).items

/** A place of the phone is held and booked: who comes is asked, mistakes stand at their fields. */
async function bookByPhone(page: Page, hands: Hands, name: string, on: string, phone: string) {
  await ask(page, 'закордонний паспорт')
  await headed(page, /^Знайдено \d+/)
  await hands.press(page, /^Додати Оформлення паспорта громадянина України для виїзду за кордон$/)
  await hands.press(page, /^Записати на час/)
  await headed(page, 'Найближчі місця')
  await page.waitForFunction(() => document.activeElement?.id === 'starts')
  await browser.look(page, `${name}, times`)
  await page.getByRole('radio', { name: 'Тут, на рецепції' }).focus()
  await hands.choose(page, /^Телефонує/)
  await fillDay(page, on)
  await hands.press(page, /^Показати місця/)
  const [, month] = new Intl.DateTimeFormat('uk', { day: 'numeric', month: 'long' })
    .format(new Date(`${on}T12:00:00Z`))
    .split(' ')
  await headed(page, new RegExp(`${Number(on.slice(-2))}.${month}`))
  const time = (await page.locator('.starts button').first().innerText()).slice(0, 5)
  await hands.press(page, new RegExp(`^${time}`))
  await headed(page, /^Хто прийде: /)
  await page
    .getByText(/^Тримаємо місце до \d\d:\d\d\.$/)
    .first()
    .waitFor()
  await hands.press(page, /^Підтвердити запис/)
  await page.getByRole('alert').getByText('Введіть телефон або пошту').waitFor()
  await hands.fill(page, /^Імʼя/, 'Ганна Дзвінок')
  await hands.fill(page, /^Телефон/, '067 12')
  await hands.press(page, /^Підтвердити запис/)
  await page.getByRole('alert').getByText('Введіть телефон повністю').waitFor()
  assert.equal(await page.getByLabel('Імʼя').inputValue(), 'Ганна Дзвінок')
  await browser.look(page, `${name}, who comes`)
  await hands.press(page, /^Обрати інший час/)
  await headed(page, 'Найближчі місця')
  await hands.press(page, new RegExp(`^${time}`))
  assert.equal(await page.getByLabel('Імʼя').inputValue(), 'Ганна Дзвінок', 'what was typed stays')
  await hands.fill(page, /^Телефон/, phone)
  await hands.press(page, /^Підтвердити запис/)
  await headed(page, 'Записано')
  await page.getByRole('img', { name: 'QR-код запису' }).waitFor()
  await browser.look(page, `${name}, booked`)
  const signs = await page.locator('dialog dd').innerText()
  const [made] = await bookingsOf(phone.slice(-4))
  assert.deepEqual([made!.on, made!.at, made!.name], [on, time, 'Ганна Дзвінок'])
  assert.match(signs, /^[АВЕКМНРСТХ2456789]{3} [АВЕКМНРСТХ2456789]{3}$/)
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
  assert.equal(await focusedId(page), 'asked')
  return made!
}

/** Somebody phones again: found by the number, moved to another time of the full day, cancelled. */
async function changeByPhone(page: Page, hands: Hands, name: string, phone: string, on: string) {
  await ask(page, '0000')
  await headed(page, 'За номером 0000 тут нікого не знайшли.')
  await ask(page, phone)
  await headed(page, /^Знайдено 1.людину/)
  await browser.look(page, `${name}, found by number`)
  await hands.press(page, /^Відкрити Ганна Дзвінок/)
  await headed(page, /^Запис на /)
  await page.getByText('Ганна Дзвінок').waitFor()
  await hands.press(page, /^Змінити час/)
  await headed(page, 'Найближчі місця')
  assert.equal(await page.getByRole('radio', { name: 'Телефонує' }).isChecked(), true)
  await fillDay(page, on)
  await hands.press(page, /^Показати місця/)
  await page.waitForFunction(() => document.activeElement?.id === 'starts')
  const last = page.locator('.starts').first().locator('button').last()
  const time = (await last.innerText()).slice(0, 5)
  await browser.look(page, `${name}, other times`)
  await last.focus()
  await page.keyboard.press('Enter')
  await headed(page, new RegExp(`^Запис на .*${time}`))
  const [moved] = await bookingsOf(phone.slice(-4))
  assert.deepEqual([moved!.on, moved!.at], [on, time])
  await hands.press(page, /^Скасувати запис/)
  await hands.press(page, /^Так, скасувати/)
  await page.getByText('Запис скасовано').waitFor()
  const [gone] = await bookingsOf(phone.slice(-4))
  assert.equal(gone!.state, 'cancelled')
}

test('reception finds a person by surname, number and application, and gives another code to who shows a passport', async () => {
  const { id, shortCode } = await bookVisit(server)
  const page = await open(`/workplace/#${tokens.reception}`, phoneSize)
  page.setDefaultTimeout(15_000)
  await headed(page, 'Рецепція')
  await ask(page, 'Ковальчук')
  await headed(page, /^Знайдено \d+.(людину|людини|людей)/)
  await browser.look(page, 'people found')
  await page
    .getByRole('button', { name: /^Новий код/ })
    .first()
    .click()
  await headed(page, 'Видати новий код?')
  await page.getByRole('button', { name: 'Видати код' }).click()
  assert.match(await page.locator('#mistakes').innerText(), /Чому потрібен новий код/)
  await page.getByLabel('Чому потрібен новий код?').fill('загублено папір')
  await browser.look(page, 'another code, asked')
  await page.getByRole('button', { name: 'Видати код' }).click()
  const signs = page.locator('dialog .number')
  await signs.waitFor()
  await browser.look(page, 'another code')
  const issued = await signs.innerText()
  assert.notEqual(issued, shortCode)
  const found = await server
    .as(tokens.reception)
    .bookings.findByShortCode({ code: issued, branch: 'central' })
  assert.equal(found.id, id)
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
  await ask(page, 'субсидія')
  await headed(page, /^Знайдено \d+.послуг/)
  await page.context().close()
  await server.as(tokens.reception).bookings.cancel({ id })
  noComplaints()
})

test('who phones about a closed day is offered the time that is kept, and takes it', async () => {
  const { days } = await server.as().bookings.listAvailability({ visit: [`${service}:1`], branch })
  const { on, starts } = days.filter((day) => day.starts.length > 0)[3]!
  const [start] = starts
  const { id, code } = await server
    .as()
    .bookings.hold({ visit: [{ service }], branch, startsAt: start!.startsAt })
  const person = { name: 'Іван Зачинений', phone: '067 100 20 30' }
  await server.as(code).bookings.book({ hold: id, ...person })
  const closing = { branch, on, hours: [], reason: 'repair', note: { uk: 'Ремонт сходів' } }
  await server.as(tokens.manager).bookings.changeDay(closing)
  const page = await open(`/workplace/#${tokens.reception}`)
  page.setDefaultTimeout(15_000)
  await headed(page, 'Рецепція')
  await ask(page, '2030')
  await keyboard.press(page, /^Відкрити Іван Зачинений/)
  await page.getByText('Цього дня прийому не буде. Ремонт сходів').waitFor()
  await browser.look(page, 'a closed day')
  await keyboard.press(page, /^Взяти цей час/)
  await page.getByText('Цього дня прийому не буде.').waitFor({ state: 'detached' })
  const [moved] = await bookingsOf('2030')
  assert.ok(moved!.on !== on && moved!.closure === undefined, JSON.stringify(moved))
  await server.as(tokens.manager).bookings.resetDay({ branch, on })
  await page.context().close()
  noComplaints()
})

test('somebody printed many tickets: reception cancels the run by the keyboard, and sees it', async () => {
  const kiosk = server.as(tokens.kiosk)
  const visit = [{ service: 'residence-registration' }]
  const tickets = []
  for (let n = 0; n < 3; n++) tickets.push(await kiosk.queue.issueTicket({ visit }))
  const [{ number, id, code }] = tickets as [(typeof tickets)[0]]
  const page = await open(`/workplace/#${tokens.reception}`)
  page.setDefaultTimeout(15_000)
  await headed(page, 'Рецепція')
  await ask(page, number)
  await headed(page, `Талон ${number}`)
  await keyboard.press(page, /^Скасувати серію з цього термінала/)
  await headed(page, `Скасувати талони, надруковані разом із ${number}?`)
  await page.getByLabel('За скільки хвилин до і після').fill('багато')
  await page.keyboard.press('Enter')
  await page.getByText('Введіть число хвилин від 1 до 120').waitFor()
  assert.equal(await focusedId(page), 'void-minutes')
  await browser.look(page, 'a run of tickets')
  await page.getByLabel('За скільки хвилин до і після').fill('10')
  await keyboard.press(page, /^Так, скасувати/)
  await page.getByText('Скасовано 3 талони').waitFor()
  await page.getByText('Скасовано рецепцією').waitFor()
  assert.equal((await server.as(code).queue.findTicket({ id })).state, 'void')
  await page.context().close()
  noComplaints()
})

for (const [name, hands, back, phone, options] of [
  ['390, mouse', mouse, 1, '0677654321', { ...phoneSize, colorScheme: 'dark' }],
  ['1280, keyboard', keyboard, 2, '0677659876', desktop],
] as const)
  test(`reception gives who phones a place that nobody gets online, finds and moves it by the number (${name})`, async () => {
    const { on, opensAt } = await fillOnline(back)
    const page = await open(`/workplace/#${tokens.reception}`, options)
    page.setDefaultTimeout(15_000)
    await headed(page, 'Рецепція')
    await bookByPhone(page, hands, name, on, phone)
    await changeByPhone(page, hands, name, phone, on)
    await page.getByRole('button', { name: 'English' }).click()
    await headed(page, 'Reception')
    await browser.look(page, `${name}, English`)
    await page.context().close()
    noComplaints()
    assert.match(opensAt, /^\d{4}-\d\d-\d\dT0[56]:00:00/, 'a full day says when more places open')
  })
