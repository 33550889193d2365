import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { narrow, openDemoCity, phone } from './demo-city.ts'
import { serveTicket } from './serve-ticket.ts'

/*
 * A phone of ten years ago: no script runs, the screen is narrow. The same person finds, books,
 * checks in, moves, cancels, follows an application and rates, on the office's own pages.
 */

const city = await openDemoCity()
const { server, browser, open } = city

const service = 'residence-registration'

/** Presses a button or follows a link, and waits for what it leads to. */
async function press(page: Page, name: RegExp) {
  const main = page.locator('main')
  await Promise.all([
    page.waitForEvent('framenavigated'),
    main.getByRole('button', { name }).or(main.getByRole('link', { name })).first().click(),
  ])
}

/** Waits for a heading, and asks axe about its page, unless only the days are other than usual. */
async function see(page: Page, heading: RegExp) {
  await page.getByRole('heading', { name: heading }).first().waitFor()
  if (process.env.TEST_START) return
  await lookAtTwin(page, `${String(heading)} at ${page.viewportSize()!.width} px`)
}

/** Axe needs scripts: it is asked about the same page in a window that runs them, but none of ours. */
async function lookAtTwin(page: Page, name: string) {
  const body = await page.content()
  const screen = page.viewportSize()!.width === narrow.viewport.width ? narrow : phone
  const twin = await open('/o/page.css', screen)
  const html = { body, contentType: 'text/html; charset=utf-8' }
  await twin.route('**/embed/**', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  )
  await twin.route(page.url(), (route) => route.fulfill(html))
  await twin.goto(page.url())
  await browser.look(twin, name)
  await twin.context().close()
}

async function find(page: Page) {
  await page.getByLabel('Що вам потрібно?').fill('прописка')
  await press(page, /^Знайти$/)
  await see(page, /^Знайдено/)
  await press(page, /^Реєстрація місця проживання \(перебування\)/)
  await see(page, /^Візьміть із собою$/)
  await press(page, /^Записатися$/)
}

/** From the branch to the booking, with a mistake on the way; takes the nearest time or another. */
async function book(page: Page, time: 'nearest' | 'last') {
  await see(page, /^Куди вам зручно прийти\?$/)
  await page.getByRole('radio', { name: /^Центральний/ }).check()
  await press(page, /^Продовжити$/)
  await see(page, /^Коли вам зручно\?$/)
  if (time === 'nearest') await press(page, /^Взяти цей час$/)
  else {
    await press(page, /^Продовжити$/)
    await see(page, /^Виправте 1 поле$/)
    await page.getByRole('radio').last().check()
    await press(page, /^Продовжити$/)
  }
  await see(page, /^Як вас записати\?$/)
  await page.getByLabel('Імʼя та прізвище').fill('Олена Ковальчук')
  await page.getByLabel('Мобільний телефон').fill('067 123')
  // Enter goes on, not back.
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await see(page, /^Виправте 1 поле$/)
  assert.match(await page.title(), /^Помилка: /)
  await page.getByLabel('Мобільний телефон').fill('067 123 45 67')
  await press(page, /^Потримати ще$/)
  assert.equal(await page.getByLabel('Імʼя та прізвище').inputValue(), 'Олена Ковальчук')
  await press(page, /^Продовжити$/)
  await see(page, /^Перевірте й підтвердьте$/)
  assert.doesNotMatch(page.url(), /code=|067|%D0/)
  await press(page, /^Підтвердити запис$/)
  await see(page, /^Вас записано$/)
}

for (const screen of [narrow, phone])
  test(`without a script, at ${screen.viewport.width} px: finds, books, checks in, follows, rates, moves, cancels`, async () => {
    const page = await open('/o/prozore/', { ...screen, javaScriptEnabled: false })
    await see(page, /^Прозорий офіс міста Прозоре$/)
    await find(page)
    await book(page, 'nearest')
    const visit = page.url()
    await press(page, /^Я на місці$/)
    await see(page, /^Вас відмічено$/)
    const number = await page.getByText(/^[А-ЯЄІЇҐ]-\d{3}$/).innerText()
    const receipt = await serveTicket(city, number)

    await page.goto(`${server.url}/o/prozore/applications`)
    await page.getByLabel('Номер заяви').fill(receipt.number)
    await press(page, /^Показати стан$/)
    await see(page, /^Виправте 1 поле$/)
    await page.getByLabel('Код із квитанції').fill(receipt.code)
    await press(page, /^Показати стан$/)
    await see(page, /^Заяву прийняли, строк пішов$/)

    await page.goto(visit)
    await see(page, /^Як вас обслужили\?$/)
    await press(page, /^Нормально$/)
    await press(page, /^Добре$/)
    await see(page, /^Дякуємо! Ви обрали „Добре“\.$/)
    await page.getByLabel(/^Що покращити/).fill('Усе зрозуміло')
    await press(page, /^Надіслати$/)
    await see(page, /^Дякуємо! Ваші слова передали\.$/)

    await page.goto(`${server.url}/o/prozore/book?service=${service}`)
    await book(page, 'last')
    await press(page, /^Змінити час$/)
    await see(page, /^Коли вам зручно\?$/)
    await press(page, /^Пізніші дні$/)
    await press(page, /^Календар на місяць$/)
    await see(page, /^Коли вам зручно\?$/)
    // Of the last days shown none may be open yet: near a month's end, the whole last month.
    await page.locator('table').getByRole('button').last().click()
    await see(page, /^Коли вам зручно\?$/)
    await page.getByRole('radio').last().check()
    await press(page, /^Перенести запис$/)
    await see(page, /^Запис перенесено$/)
    await press(page, /^Скасувати запис$/)
    await see(page, /^Скасувати запис на /)
    await press(page, /^Так, скасувати$/)
    await see(page, /^Запис скасовано$/)
    await page.context().close()
    // The browser itself tells of each page that says what to mend.
    assert.deepEqual(
      browser.complaints.splice(0).filter((one) => !/status of 4\d\d/.test(one)),
      [],
    )
    assert.doesNotMatch(server.output(), new RegExp(receipt.code))
  })
