import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { desktop, headed, openDemoCity, phone, wall } from './demo-city.ts'
import { keyboard, mouse, type Hands } from './hands.ts'

/*
 * The whole way, in a real browser, by mouse and again by keyboard alone: a citizen finds a service
 * in his own words, books, checks in, is called, has his papers taken in by a clerk and decided by
 * another person, follows it, and rates.
 */

const { tokens, open, noComplaints } = await openDemoCity()

/** From his own words to the card of a service and on to its booking. */
async function find(page: Page, hands: Hands, words: string, title: RegExp) {
  await page.getByRole('combobox').waitFor()
  await hands.fill(page, /Що вам потрібно/, words)
  await page.keyboard.press('Enter')
  await headed(page, /Знайдено/)
  await hands.press(page, title)
  await headed(page, /Візьміть із собою/)
  await hands.press(page, /^Записатися/)
}

/** Books the nearest time at the central branch and checks in. Returns the ticket's number. */
async function book(page: Page, hands: Hands): Promise<string> {
  const booking = page.locator('to-ticket-booking')
  await headed(booking, 'Куди вам зручно прийти?')
  await hands.choose(page, /^Центральний/)
  await hands.press(page, /^Продовжити/)
  await headed(booking, 'Коли вам зручно?')
  await hands.press(page, /^Взяти цей час/)
  await headed(booking, 'Як вас записати?')
  await hands.fill(page, /^Імʼя та прізвище/, 'Олена Ковальчук')
  await hands.fill(page, /телефон/i, '067 123 45')
  await hands.press(page, /^Продовжити/)
  await booking.getByRole('alert').getByText('Виправте 1 поле').waitFor()
  await hands.fill(page, /телефон/i, '067 123 45 67')
  await hands.press(page, /^Продовжити/)
  await booking.getByText('Вас ще не записано').waitFor()
  await hands.press(page, /^Підтвердити запис/)
  await headed(booking, 'Вас записано')
  await hands.press(page, /^Я на місці/)
  return booking
    .getByText(/^[А-ЯЄІЇҐ]-\d{3}$/)
    .first()
    .innerText()
}

/** The clerk takes the called person's papers in. Returns number and code of the receipt. */
async function takeIn(clerk: Page, hands: Hands): Promise<{ number: string; code: string }> {
  await hands.press(clerk, /^Прийшов/)
  await hands.press(clerk, /^Прийняти папери/)
  await hands.press(clerk, /^Усі принесено/)
  await hands.fill(clerk, /^Телефон/, '067 123 45 67')
  await hands.press(clerk, /^Зареєструвати заяву/)
  await clerk.getByText('Номер заяви').waitFor()
  const receipt = await clerk.locator('body').innerText()
  await hands.press(clerk, /^Готово/)
  await hands.press(clerk, /^Завершити/)
  return {
    number: /\d{4}-\d{2}-\d{6}/.exec(receipt)![0],
    code: /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(receipt)![0],
  }
}

/** Whichever official the office chose grants the application. */
async function grant(hands: Hands, number: string) {
  for (const key of ['official-1', 'official-2']) {
    const official = await open(`/workplace/#${tokens[key]}`, desktop)
    await headed(official, 'Мої заяви за строком')
    const listed = await official
      .locator('tr', { hasText: number })
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      )
    if (listed) {
      await hands.press(official, new RegExp(`^Відкрити.*${number}`))
      await hands.choose(official, /^Погодити/)
      await hands.press(official, /^Перевірити рішення/)
      await hands.press(official, /^Так, погодити/)
      await official.getByText('Погоджено').first().waitFor()
    }
    await official.context().close()
    if (listed) return
  }
  assert.fail('none of the officials had it on the list')
}

const ways = [
  {
    by: 'by mouse',
    hands: mouse,
    words: 'субсидія на комуналку',
    title: /житлової субсидії/,
    desk: 61,
  },
  {
    by: 'by keyboard alone',
    hands: keyboard,
    words: 'прописка',
    title: /^Реєстрація місця проживання/,
    desk: 1,
  },
]

for (const { by, hands, words, title, desk } of ways)
  for (const screen of [phone, desktop])
    test(`from his own words to three faces, ${by}, at ${screen.viewport.width} px`, async () => {
      const citizen = await open('/', screen)
      await find(citizen, hands, words, title)
      const number = await book(citizen, hands)

      const clerk = await open(`/workplace/#${tokens['clerk-1']}`, desktop)
      await headed(clerk, 'Оберіть робоче місце')
      assert.ok(!clerk.url().includes('tos_'), 'the address keeps no token')
      await hands.fill(clerk, /^Номер робочого місця/, String(desk))
      await hands.press(clerk, new RegExp(`^Відкрити.*Робоче місце ${desk}$`))
      await hands.press(clerk, /^Викликати наступного/)
      await clerk.getByText(number).first().waitFor()
      await clerk
        .getByText(/запис на/)
        .first()
        .waitFor()

      const board = await open(`/hall-board/#${tokens[desk > 6 ? 'board-2' : 'board-1']}`, wall)
      await board.getByText(number).first().waitFor()
      assert.ok(
        !(await board.locator('body').innerText()).includes('Ковальчук'),
        'no name on the board',
      )
      await board.context().close()
      const booking = citizen.locator('to-ticket-booking')
      await booking.getByText('Вас викликають').first().waitFor()

      const receipt = await takeIn(clerk, hands)
      await hands.press(clerk, /^Папери/)
      await hands.press(clerk, new RegExp(`^Передати.*${receipt.number}`))

      await hands.fill(citizen, /^Номер заяви/, receipt.number)
      await hands.fill(citizen, /^Код із квитанції/, receipt.code)
      await hands.press(citizen, /^Показати стан/)
      const status = citizen.locator('to-application-status')
      await headed(status, 'Заяву розглядають')
      await grant(hands, receipt.number)
      await headed(status, /^Вашу заяву погодили$/)

      await hands.press(citizen, /^Добре/)
      await booking.getByText('Дякуємо! Ви обрали „Добре“.').first().waitFor()
      await hands.press(clerk, /^Черга/)
      await hands.press(clerk, /^Закрити робоче місце/)
      await headed(clerk, 'Оберіть робоче місце')
      assert.deepEqual(await citizen.context().cookies(), [])
      await Promise.all([citizen.context().close(), clerk.context().close()])
      noComplaints()
    })

test('E4: the widgets on the council’s strict page set no cookie, call nobody else, break no policy', async () => {
  const page = await open('/', desktop)
  await find(page, mouse, 'паспорт', /паспорт/i)
  await page.locator('to-ticket-booking').getByRole('heading').first().waitFor()
  for (const widget of ['application-status', 'satisfaction-rating'])
    await page.locator(`to-${widget}`).getByRole('button').first().waitFor()
  assert.deepEqual(await page.context().cookies(), [])
  noComplaints()
  await page.context().close()
})
