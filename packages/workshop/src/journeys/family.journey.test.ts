import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BookingChanged } from '@transparent-office/widgets'
import type { Locator, Page } from 'playwright-core'
import { desktop, headed, openDemoCity, phone, wall } from './demo-city.ts'
import { mouse } from './hands.ts'

/*
 * A family with a newborn, on a phone: a package in one press, one service taken out and two persons
 * for another, one way through the halls, moved once, one service dropped, checked in by the link,
 * called at three desks in turn, each call with its reason.
 */

const { server, browser, tokens, open, noComplaints } = await openDemoCity()

/** What stands in a list of the way once it is drawn, stop by stop, spaces evened out. */
async function stopsIn(at: Locator): Promise<string[]> {
  const stops = at.locator('.frame .route > li')
  await stops.first().waitFor()
  return (await stops.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}

const born = 'Державна реєстрація народження дитини'
const lives = 'Реєстрація місця проживання дитини'
const number = 'Реєстрація в реєстрі платників податків'
const benefit = 'Державна допомога при народженні дитини'

/** From what happened in life to the first step of its booking. */
async function choosePackage(page: Page, booking: Locator) {
  await mouse.press(page, /^Народження дитини|^Народилася дитина/)
  await headed(page, 'Народилася дитина')
  await mouse.press(page, /^Записатися на все: 5.послуг/)
  await headed(booking, 'Куди вам зручно прийти?')
  assert.equal((await stopsIn(booking)).length, 5)
}

/** Takes one service out, and says that two come for another. */
async function changeVisit(page: Page, booking: Locator) {
  await mouse.press(page, /^Змінити послуги/)
  await headed(booking, 'Що і для скількох людей?')
  await mouse.press(page, /^Прибрати «Пакунок малюка»/)
  await booking.getByLabel(new RegExp(`^${lives}`)).selectOption('2')
  await mouse.press(page, /^Продовжити/)
  await headed(booking, 'Куди вам зручно прийти?')
  assert.match((await stopsIn(booking))[1]!, new RegExp(`^${lives}.*, 2 людини$`))
}

/** Books the last time of the nearest day at the central branch. */
async function book(page: Page, booking: Locator) {
  await mouse.choose(page, /^Центральний/)
  await mouse.press(page, /^Продовжити/)
  await headed(booking, 'Коли вам зручно?')
  const last = booking.locator('.times').last().getByRole('radio').last()
  await last.check()
  const at = (await booking.locator('.times').last().locator('label').last().innerText()).trim()
  const stops = await stopsIn(booking)
  assert.match(stops[0]!, new RegExp(`^${at}, зала 1 ${born}.*, 25 хвилин$`))
  assert.equal(stops.length, 4, 'the way is shown before anything is held')
  assert.match(stops[3]!, new RegExp(`${benefit}.*, 20 хвилин$`))
  await mouse.press(page, /^Продовжити/)
  await headed(booking, 'Як вас записати?')
  assert.deepEqual(await stopsIn(booking), stops)
  await mouse.fill(page, /^Імʼя та прізвище/, 'Олена Ковальчук')
  await mouse.fill(page, /телефон/i, '067 123 45 67')
  await mouse.press(page, /^Продовжити/)
  await headed(booking, 'Перевірте й підтвердьте')
  assert.deepEqual(await stopsIn(booking), stops)
  await mouse.press(page, /^Підтвердити запис/)
  await headed(booking, 'Вас записано')
  assert.deepEqual(await stopsIn(booking), stops)
}

/** Moves the whole visit to the nearest time, then drops one service. */
async function moveAndDrop(page: Page, booking: Locator) {
  const before = await stopsIn(booking)
  await mouse.press(page, /^Змінити час/)
  await headed(booking, 'Коли вам зручно?')
  await mouse.press(page, /^Взяти цей час/)
  await headed(booking, 'Запис перенесено')
  const moved = await stopsIn(booking)
  assert.equal(moved.length, 4)
  assert.notDeepEqual(moved, before)
  await mouse.press(page, /^Прибрати одну послугу/)
  await headed(booking, 'Яку послугу прибрати?')
  await booking.getByRole('button', { name: number }).click()
  await headed(booking, 'Послугу прибрано із запису')
  assert.deepEqual(
    await stopsIn(booking),
    moved.filter((stop) => !stop.includes(number)),
    'the others keep their times',
  )
}

/** A clerk opens a desk and calls; returns the page, with who was called on it. */
async function call(key: string, desk: number, ticket: string): Promise<Page> {
  const clerk = await open(`/workplace/#${tokens[key]}`, desktop)
  await headed(clerk, 'Оберіть робоче місце')
  await mouse.fill(clerk, /^Номер робочого місця/, String(desk))
  await mouse.press(clerk, new RegExp(`^Відкрити.*Робоче місце ${desk}$`))
  await mouse.press(clerk, /^Викликати наступного/)
  await clerk.getByText(ticket).first().waitFor()
  await clerk
    .getByText(/запис на \d\d:\d\d/)
    .first()
    .waitFor()
  return clerk
}

const sixSigns = /^[АВЕКМНРСТХ2456789]{3} [АВЕКМНРСТХ2456789]{3}$/

test('a newborn’s package at 390 px: one press, one way, moved, one dropped, called at three desks in turn', async () => {
  const page = await open('/', phone)
  await page.evaluate(() =>
    document.addEventListener('to-booking-changed', (event) =>
      Object.assign(globalThis, { changed: (event as CustomEvent<BookingChanged>).detail }),
    ),
  )
  const booking = page.locator('to-ticket-booking')
  await choosePackage(page, booking)
  await changeVisit(page, booking)
  await book(page, booking)
  await moveAndDrop(page, booking)
  await browser.look(page, 'the family’s ticket')
  const { id } = await page.evaluate(
    () => (globalThis as unknown as { changed: BookingChanged }).changed,
  )
  assert.match(await booking.locator('.code').innerText(), sixSigns)
  await page.context().close()
  const showed = { identity: 'passport', why: 'Просить посилання' } as const
  const { code } = await server.as(tokens.reception).bookings.reissueCode({ id, ...showed })

  // The link of the message, opened on another phone.
  const other = await open(`/o/prozore/bookings/${id}?code=${encodeURIComponent(code)}`, phone)
  const own = other.locator('to-ticket-booking')
  // The page without scripts stands there first.
  await own.locator('.frame .route').waitFor()
  assert.equal((await stopsIn(own)).length, 3)
  await mouse.press(other, /^Я на місці/)
  await headed(own, 'Вас відмічено')
  const numbers = own.locator('to-ticket').getByText(/^[А-ЯЄІЇҐ]-\d{3}$/)
  await numbers.nth(2).waitFor()
  const tickets = await numbers.allInnerTexts()
  assert.deepEqual(
    tickets.map((ticket) => ticket[0]),
    ['Ц', 'А', 'Д'],
  )

  const board = await open(`/hall-board/#${tokens['board-1']}`, wall)
  const clerks = ['clerk-1', 'clerk-2', 'clerk-social']
  for (const [turn, ticket] of tickets.entries()) {
    const desk = turn + 1
    const clerk = await call(clerks[turn]!, desk, ticket)
    await board.getByText(ticket).first().waitFor()
    await own.getByText('Вас викликають').first().waitFor()
    await mouse.press(clerk, /^Прийшов/)
    await mouse.press(clerk, /^Завершити/)
    await headed(clerk, /.*/)
    await clerk.getByRole('heading', { name: ticket }).waitFor({ state: 'detached' })
    await clerk.context().close()
  }
  assert.ok(!(await board.locator('body').innerText()).includes('Ковальчук'))
  await own
    .getByRole('button', { name: /^Добре/ })
    .first()
    .click()
  await own.getByText('Дякуємо! Ви обрали „Добре“.').first().waitFor()
  await Promise.all([other.context().close(), board.context().close()])
  noComplaints()
})
