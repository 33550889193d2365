import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startServer, type TestServer } from '../packages/server/src/testing/test-servers.ts'
import { openTestBrowser, type TestBrowser } from './test-browser.ts'

/*
 * The whole way, in a real browser: a citizen finds a service in his own words, books, checks in, is
 * called, has his papers taken in by a clerk and decided by another person, follows it, and rates.
 */

let browser: TestBrowser
let server: TestServer
let dataDir: string
let tokens: Record<string, string>

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'office-way-'))
  server = await startServer('demo', { DATA_DIR: dataDir })
  tokens = JSON.parse(await readFile(join(dataDir, 'demo-tokens.json'), 'utf8')) as Record<
    string,
    string
  >
  browser = await openTestBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Opens a page of the office at a width. */
const open = async (path: string, width: number): Promise<Page> => {
  const page = await browser.open(`${server.url}${path}`, { viewport: { width, height: 900 } })
  page.setDefaultTimeout(15_000)
  return page
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

async function findService(page: Page, words: string, title: RegExp) {
  await page.getByRole('combobox').fill(words)
  await press(page, 'Знайти')
  await page.getByRole('link', { name: title }).first().click()
  await page
    .getByRole('button', { name: 'Записатися' })
    .or(page.getByRole('link', { name: 'Записатися' }))
    .first()
    .click()
}

/** The clerk takes the ticket's papers in; returns number and code of the receipt. */
async function takePapersIn(clerk: Page, name: string): Promise<{ number: string; code: string }> {
  await press(clerk, /^Прийняти папери/)
  await press(clerk, 'Усі принесено')
  await clerk.getByLabel('Імʼя').fill(name)
  await clerk.getByLabel('Телефон').fill('067 123 45 67')
  await press(clerk, 'Зареєструвати заяву')
  const receipt = await clerk
    .getByText('Номер заяви')
    .locator('xpath=ancestor::*[self::dialog or self::section or self::main][1]')
    .innerText()
  await press(clerk, 'Готово')
  return {
    number: /\d{4}-\d{2}-\d{6}/.exec(receipt)![0],
    code: /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(receipt)![0],
  }
}

for (const width of [390, 1280])
  test(`from his own words to three faces, by mouse at ${width} px`, async () => {
    const citizen = await open('/', width)
    await findService(citizen, 'субсидія на комуналку', /субсиді/i)
    const booking = citizen.locator('to-ticket-booking')
    await booking.getByRole('heading', { name: 'Куди вам зручно прийти?' }).waitFor()
    await booking.getByText('Центральний', { exact: true }).last().click()
    await press(citizen, 'Продовжити')
    await booking.getByRole('heading', { name: 'Коли вам зручно?' }).waitFor()
    await press(citizen, 'Взяти цей час')
    if (
      !(await booking
        .getByRole('heading', { name: 'Як вас записати?' })
        .isVisible()
        .catch(() => false))
    )
      await booking
        .getByRole('button', { name: 'Продовжити' })
        .click({ timeout: 3000 })
        .catch(() => {})
    await booking.getByRole('heading', { name: 'Як вас записати?' }).waitFor()
    await booking.getByLabel('Імʼя та прізвище').fill('Олена Ковальчук')
    await booking.getByLabel(/телефон/i).fill('067 123 45')
    await booking.getByRole('button', { name: 'Продовжити' }).click()
    await booking.getByRole('alert').getByText('Виправте 1 поле').waitFor()
    await booking.getByLabel(/телефон/i).fill('067 123 45 67')
    await booking.getByRole('button', { name: 'Продовжити' }).click()
    await booking.getByText('Вас ще не записано').waitFor()
    await press(citizen, 'Підтвердити запис')
    await booking.getByRole('heading', { name: 'Вас записано' }).waitFor()
    await press(citizen, 'Я на місці')
    const number = await booking
      .getByText(/^[А-ЯЄІЇҐ]-\d{3}$/)
      .first()
      .innerText()

    const clerk = await open(`/workplace/#${tokens['clerk-1']}`, 1280)
    await clerk.getByRole('heading', { name: 'Оберіть робоче місце' }).waitFor()
    assert.ok(!clerk.url().includes('tos_'), 'the address keeps no token')
    await clerk.getByRole('button', { name: /Відкрити.*Робоче місце 7$/ }).click()
    await press(clerk, /Викликати наступного/)
    await clerk.getByText(number).first().waitFor()
    await clerk
      .getByText(/запис на/)
      .first()
      .waitFor()

    const board = await open(`/hall-board/#${tokens['board-2']}`, 1920)
    await board.getByText(number).first().waitFor()
    assert.ok(
      !(await board.locator('body').innerText()).includes('Ковальчук'),
      'no name on the board',
    )
    await board.close()
    await booking.getByText('Вас викликають').first().waitFor()

    await press(clerk, /Прийшов/)
    const receipt = await takePapersIn(clerk, 'Олена Ковальчук')
    await press(clerk, /^Завершити/)
    await press(clerk, 'Папери')
    await clerk
      .locator('tr', { hasText: receipt.number })
      .getByRole('button', { name: 'Передати' })
      .click()

    await citizen.getByLabel('Номер заяви').fill(receipt.number)
    await citizen.getByLabel('Код із квитанції').fill(receipt.code)
    await press(citizen, 'Показати стан')
    const status = citizen.locator('to-application-status')
    await status.getByRole('heading', { name: 'Заяву розглядають' }).waitFor()

    let decided = false
    for (const key of ['official-1', 'official-2']) {
      const official = await open(`/workplace/#${tokens[key]}`, 1280)
      const row = official.locator('tr, li', { hasText: receipt.number })
      await official.getByRole('heading', { name: 'Мої заяви за строком' }).waitFor()
      const listed = row.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      )
      if (await listed) {
        await row
          .getByRole('button', { name: /Відкрити/ })
          .or(row.getByRole('link'))
          .first()
          .click()
        await official.getByLabel('Погодити').check()
        await press(official, 'Перевірити рішення')
        await press(official, 'Так, погодити')
        await official.getByText('Погоджено').first().waitFor()
        decided = true
      }
      await official.context().close()
    }
    assert.ok(decided, 'one of the officials had it on the list')
    await status.getByRole('heading', { name: 'Погоджено', exact: true }).waitFor()

    await booking.getByRole('button', { name: 'Добре' }).click()
    await booking.getByText('Дякуємо! Ви обрали „Добре“.').first().waitFor()
    await clerk
      .getByRole('button', { name: 'Черга', exact: true })
      .or(clerk.getByRole('link', { name: 'Черга', exact: true }))
      .first()
      .click()
    await press(clerk, 'Закрити робоче місце')
    await Promise.all([citizen.context().close(), clerk.context().close()])
    assert.deepEqual(browser.complaints, [])
  })

/** The name of what has the focus, inside shadow roots too. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    if (at === document.body) return ''
    const labels = (at as HTMLInputElement | null)?.labels ?? []
    return [
      at?.getAttribute('aria-label'),
      ...[...labels].map((label) => label.textContent),
      at?.textContent,
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  })

/** Presses Tab until the focus is on something of this name. */
async function tabTo(page: Page, name: RegExp) {
  const seen: string[] = []
  for (let presses = 0; presses < 90; presses++) {
    const focused = await focusedName(page)
    if (name.test(focused)) return
    seen.push(focused.slice(0, 40))
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab does not reach ${String(name)}; it reached: ${[...new Set(seen)].join(' | ')}`)
}

async function enter(page: Page, name: RegExp) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

for (const width of [390, 1280])
  test(`a citizen books and checks in by keyboard alone at ${width} px`, async () => {
    const page = await open('/', width)
    const booking = page.locator('to-ticket-booking')
    const heading = (name: string | RegExp) => booking.getByRole('heading', { name }).waitFor()
    await page.getByRole('combobox').waitFor()
    await tabTo(page, /Що вам потрібно/)
    await page.keyboard.type('прописка')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Знайдено \d+ послуг/ }).waitFor()
    await enter(page, /^Реєстрація місця проживання/)
    await page.getByRole('heading', { name: /Візьміть із собою/ }).waitFor()
    await enter(page, /^Записатися/)
    await heading('Куди вам зручно прийти?')
    await tabTo(page, /Де найраніше/)
    await page.keyboard.press('ArrowDown')
    await enter(page, /^Продовжити/)
    await heading('Коли вам зручно?')
    await enter(page, /^Взяти цей час/)
    await heading('Як вас записати?')
    await tabTo(page, /^Імʼя та прізвище/)
    await page.keyboard.type('Марія Іваненко')
    await tabTo(page, /телефон/i)
    await page.keyboard.type('0671234567')
    await enter(page, /^Продовжити/)
    await heading('Перевірте й підтвердьте')
    await enter(page, /^Підтвердити запис/)
    await heading('Вас записано')
    assert.match(await focusedName(page), /Вас записано/, 'the good news has the focus')
    await enter(page, /^Я на місці/)
    await booking
      .getByText(/^А-\d{3}$/)
      .first()
      .waitFor()
    await page.context().close()
    assert.deepEqual(browser.complaints, [])
  })

test('E4: the widgets on the council’s strict page set no cookie, call nobody else, break no policy', async () => {
  const page = await open('/', 1280)
  await findService(page, 'паспорт', /паспорт/i)
  await page.locator('to-ticket-booking').getByRole('heading').first().waitFor()
  await page.locator('to-application-status').getByRole('button').first().waitFor()
  await page.locator('to-satisfaction-rating').getByRole('button').first().waitFor()
  assert.deepEqual(await page.context().cookies(), [])
  assert.deepEqual(browser.complaints, [])
  await page.context().close()
})
