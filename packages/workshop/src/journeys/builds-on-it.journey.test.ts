import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { build, preview } from 'vite'
import { openDemoCity, phone } from './demo-city.ts'
import { openCities } from '../../../../examples/national-portal/open-cities.ts'

/* Those who build on the office: an own widget, a portal over several offices, a script, React. */

const root = resolve(import.meta.dirname, '../../../..')
const { server, browser, folder, tokens, open, noComplaints } = await openDemoCity()

/** The Node of this machine, not the one that npm brought: a script must run on it too. */
const ownNode =
  process.env
    .PATH!.split(':')
    .filter((path) => !path.includes('node_modules'))
    .map((path) => join(path, 'node'))
    .find(existsSync) ?? process.execPath

test('an own widget says how many wait now, and hears of the next one', async () => {
  const page = await open('/own-widget/', phone)
  const central = page.locator('[branch=central] b')
  await central.filter({ hasText: /^\d+ люд/ }).waitFor()
  await page
    .locator('[branch=vokzalnyi] b')
    .filter({ hasText: /^\d+ p/ })
    .waitFor()
  await browser.look(page, 'own-widget')
  const before = Number.parseInt((await central.textContent())!)
  await server
    .as(tokens.kiosk)
    .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
  await central.filter({ hasText: new RegExp(`^${before + 1} `) }).waitFor()
  await page.context().close()
  noComplaints()
})

/** The third office has no line for it. */
const villageAndCity = new Set(['Прозорий офіс міста Прозоре', 'Прозорий офіс Річкового'])

test('a portal says which of three offices gives a service, earliest and nearest', async () => {
  await openCities(server.url, { ...process.env, DATA_DIR: folder, DEMO_CLOCK: 'on' })
  const page = await open('/national-portal/', {
    ...phone,
    permissions: ['geolocation'],
    geolocation: { latitude: 50.27, longitude: 30.91 },
  })
  const headings = () => page.locator('.places h3').allTextContents()
  await page.getByLabel('Що вам потрібно?').fill('прописка')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Оберіть послугу' }).waitFor()
  await browser.look(page, 'portal, services')
  await page
    .getByRole('button', { name: 'Реєстрація місця проживання (перебування) особи' })
    .click()
  await page.getByRole('heading', { name: 'Де її надають' }).waitFor()
  await browser.look(page, 'portal, places')
  assert.deepEqual(new Set((await headings()).map((one) => one.split(',')[0])), villageAndCity)
  await page.getByLabel('Найближче').check()
  await page
    .getByText(/км від вас/)
    .first()
    .waitFor()
  assert.match((await headings())[0]!, /Річкового/)
  await page.getByLabel('Найраніше').check()
  const starts = await page.locator('.places .when').allTextContents()
  assert.ok(starts.length >= 2, 'each branch says its earliest time')
  await page.getByRole('link', { name: /Записатися: .*Річкового/ }).click()
  await page.waitForURL(/\/o\/richkove\/book/)
  await page.context().close()
  // The browser itself tells of the office that has no line for it.
  browser.complaints.splice(0).forEach((one) => assert.match(one, /422/))
})

test('a script prints the earliest times, books, and says what is wrong in a sentence', async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(ownNode, [join(root, 'examples/node-script/earliest.mjs'), ...args], {
      env: { ...process.env, OFFICE_URL: server.url },
    })
  const listed = await run('прописка')
  assert.match(listed.stdout, /Центральний: \d{4}-\d\d-\d\d \d\d:\d\d/)
  const booked = await run('прописка', '--book', 'Олена Ковальчук', '067 123 45 67')
  const [, id, code] = booked.stdout.match(/bookings\/(.+)\?code=(.+)/)!
  const { state } = await server.as().bookings.findBooking({ id: id! }, { token: code!.trim() })
  assert.equal(state, 'booked')
  for (const [args, sentence] of [
    [[], /in your own words/],
    [['прописка', '--book'], /say who/],
    [['прописка', '--book', 'Олена', '12'], /can’t read/],
  ] as const)
    await assert.rejects(run(...args), sentence)
})

test('a React page books with full types: what was chosen and booked is its own state', async () => {
  const app = join(root, 'examples/react-app')
  // With the types that the built package brings.
  const tsc = join(root, 'node_modules/typescript-7/bin/tsc')
  await promisify(execFile)(process.execPath, [tsc, '-p', app])
  const outDir = join(folder, 'react-app')
  process.env['VITE_OFFICE_URL'] = server.url
  await build({ root: app, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const site = await preview({
    root: app,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  try {
    const page = await browser.open(site.resolvedUrls!.local[0]!, phone)
    await page.getByLabel('Що вам потрібно?').fill('прописка')
    await page.keyboard.press('Enter')
    await page
      .getByRole('link', { name: /Реєстрація місця проживання/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: 'Записатися' })
      .or(page.getByRole('link', { name: 'Записатися' }))
      .first()
      .click()
    await page.getByLabel('Де найраніше').check()
    await page.getByRole('button', { name: 'Продовжити' }).click()
    await page.getByRole('button', { name: 'Взяти цей час' }).click()
    await page.getByLabel(/імʼя/i).first().fill('Олена Ковальчук')
    await page
      .getByLabel(/телефон/i)
      .first()
      .fill('067 123 45 67')
    await page.getByRole('button', { name: 'Продовжити' }).click()
    await page.getByRole('button', { name: 'Підтвердити запис' }).click()
    await page.getByText(/^Чекаємо на вас \d{4}-\d\d-\d\d о \d\d:\d\d/).waitFor()
    await browser.look(page, 'react-app')
    await page.context().close()
  } finally {
    await site.close()
  }
  // It calls the office, which stands elsewhere.
  assert.deepEqual(
    browser.complaints.splice(0).filter((one) => !one.includes(`calls ${server.url}/`)),
    [],
  )
})
