import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { queryServer } from '../../../server/src/testing/query-server.ts'
import { bookVisit } from './book-visit.ts'
import { headed, narrow, openDemoCity, phone } from './demo-city.ts'

const { server, browser, folder, tokens, open, noComplaints } = await openDemoCity()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Presses a button of a widget in the frame in which it is drawn, sooner than any hand from outside. */
const pressOnceDrawn = (page: Page, name: string) =>
  page.waitForFunction((name) => {
    const find = (root: ParentNode): HTMLElement | undefined => {
      for (const each of root.querySelectorAll<HTMLElement>('*')) {
        if (each.localName === 'button' && each.textContent?.includes(name)) return each
        const inner = each.shadowRoot && find(each.shadowRoot)
        if (inner) return inner
      }
      return undefined
    }
    const button = find(document)
    button?.click()
    return button !== undefined
  }, name)

test('the council’s page loads without a complaint, narrow and wide', async () => {
  for (const [path, options] of [
    ['/', {}],
    ['/en.html', narrow],
  ] as const) {
    const page = await open(path, options)
    await page.waitForLoadState('networkidle')
    await browser.look(page, path)
    await page.context().close()
  }
  noComplaints()
})

test('a token that fails leads back to its field, with a sentence', async () => {
  const page = await open('/workplace/', phone)
  await page.getByLabel('Токен').fill('tos_nothing')
  await page.keyboard.press('Enter')
  await page.getByText('Цей токен не діє').waitFor()
  await page.getByLabel('Токен').fill(tokens.kiosk!)
  await page.keyboard.press('Enter')
  await page.getByText('для іншої сторінки').waitFor()
  await browser.look(page, 'sign-in')
  await page.context().close()
  // The browser itself tells of each refused request.
  browser.complaints.splice(0).forEach((one) => assert.match(one, /40[13]/))
})

test('a ticket goes its way: kiosk, desk by keyboard alone, board, tablet, official', async () => {
  const [kiosk, board, desk, tablet] = await Promise.all([
    open(`/kiosk/#${tokens.kiosk}`, { viewport: { width: 1080, height: 1920 } }),
    open(`/hall-board/#${tokens['board-1']}`, { viewport: { width: 1920, height: 1080 } }),
    open(`/workplace/#${tokens['clerk-1']}`),
    open(`/rating-tablet/#${tokens['tablet-1']}`, { viewport: { width: 1024, height: 768 } }),
  ])
  assert.ok(!kiosk.url().includes(tokens.kiosk!), 'the address keeps no token')
  await board.getByRole('heading', { level: 1 }).waitFor()
  await browser.look(board, 'board, nobody called')
  await headed(tablet, 'Дякуємо, що прийшли')
  await browser.look(tablet, 'tablet at rest')

  await kiosk.getByRole('button', { name: 'Взяти талон' }).click()
  await browser.look(kiosk, 'kiosk, themes')
  await kiosk.getByRole('button', { name: 'Місце проживання' }).click()
  await kiosk.getByRole('button', { name: 'Місце проживання' }).click()
  await kiosk
    .getByRole('button', { name: 'Реєстрація місця проживання (перебування) особи' })
    .click()
  await kiosk.getByRole('button', { name: 'Взяти талон' }).click()
  await headed(kiosk, 'А-001')
  await kiosk.getByRole('img', { name: 'QR-код вашого талона' }).waitFor()
  await browser.look(kiosk, 'kiosk, ticket')

  await headed(desk, 'Оберіть робоче місце')
  const one = desk.getByRole('button', { name: 'Відкрити Робоче місце 1', exact: true })
  assert.equal(await one.isVisible(), false, 'a hundred desks are grouped by hall')
  await browser.look(desk, 'desk, choice')
  const typed = desk.getByLabel('Номер робочого місця')
  await typed.focus()
  await desk.keyboard.type('999')
  await desk.keyboard.press('Enter')
  await desk.getByText('Робочого місця 999 у ваших підрозділах немає').waitFor()
  assert.equal(await typed.evaluate((field) => field === document.activeElement), true)
  await desk.keyboard.press('ControlOrMeta+a')
  await desk.keyboard.type('1')
  await one.waitFor()
  await browser.look(desk, 'desk, suggestions')
  await desk.keyboard.press('Enter')
  await headed(desk, 'Нікого не викликано')
  await browser.look(desk, 'desk, nobody called')
  await desk.keyboard.press('n')
  await headed(desk, 'А-001')
  assert.equal(await focused(desk), 'А-001')
  await desk.locator('.why', { hasText: 'найдовше чекає в черзі А' }).waitFor()
  await browser.look(desk, 'desk, called')

  await board.getByRole('row', { name: 'А-001 1' }).waitFor()
  assert.deepEqual(await board.locator('#news p').allTextContents(), [
    'Талон А-001, робоче місце 1',
  ])
  await browser.look(board, 'board, called')

  await desk.keyboard.press('s')
  await desk.getByText('Обслуговуєте').first().waitFor()
  await desk.keyboard.press('t')
  await headed(desk, /Реєстрація місця проживання/)
  assert.match(await focused(desk), /Реєстрація місця проживання/)
  await browser.look(desk, 'desk, taking in')
  // Nothing is ticked yet: the box that says so takes the focus, and no letter ends the visit.
  await pressUntil(desk, 'Зареєструвати заяву')
  await desk.keyboard.press('Enter')
  assert.match(await focused(desk), /Виправте 8/)
  await browser.look(desk, 'desk, mistakes')
  await desk.keyboard.press('f')
  await pressUntil(desk, 'Усі принесено')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('Марта Нагірна')
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('(067) 123-45-67')
  await desk.keyboard.press('Enter')
  await headed(desk, 'Заяву прийняли')
  await browser.look(desk, 'desk, receipt')
  const number = (await desk.locator('dialog dd').first().textContent())!
  const code = (await desk.locator('dialog dd').nth(1).textContent())!
  await desk.keyboard.press('Escape')
  await desk.locator('dialog').waitFor({ state: 'detached' })
  assert.equal(await focused(desk), 'А-001')
  const tooSoon = pressOnceDrawn(tablet, 'Погано')
  await desk.keyboard.press('f')
  await headed(desk, 'Нікого не викликано')

  await headed(tablet, 'Як вас обслужили?')
  await tooSoon
  await tablet.waitForTimeout(450)
  assert.equal(await tablet.getByText('Ви обрали').count(), 0, 'deaf at first')
  await browser.look(tablet, 'tablet, asking')
  await tablet.getByRole('button', { name: 'Нормально' }).click()
  await tablet.locator('main .after', { hasText: 'Ви обрали „Нормально“' }).waitFor()
  await tablet.getByRole('button', { name: 'Добре' }).click()
  await tablet.locator('main .after', { hasText: 'Ви обрали „Добре“' }).waitFor()
  await tablet.getByText('Хочете додати слова?').waitFor()
  await browser.look(tablet, 'tablet, thanking')
  assert.deepEqual(await server.as().ratings.showRatings(), { average: 3, count: 1 })

  await desk.getByRole('button', { name: 'Папери' }).focus()
  await desk.keyboard.press('Enter')
  const forward = desk.getByRole('button', { name: `Передати ${number}` })
  await forward.focus()
  await browser.look(desk, 'desk, papers')
  await desk.keyboard.press('Enter')
  await forward.waitFor({ state: 'hidden' })
  const { official } = await server.as(tokens.manager).applications.showApplication({ number })
  const key = official!.name === 'Павло Мороз' ? 'official-1' : 'official-2'
  const deciding = await open(`/workplace/#${tokens[key]}`, phone)
  await deciding.getByRole('button', { name: `Відкрити ${number}` }).click()
  await deciding.getByText('Марта Нагірна').waitFor()
  await deciding.getByLabel('Відмовити').check()
  await deciding.getByRole('button', { name: 'Перевірити рішення' }).click()
  await browser.look(deciding, 'official, mistakes')
  await deciding.getByLabel('Погодити').check()
  await deciding.getByRole('button', { name: 'Перевірити рішення' }).click()
  await browser.look(deciding, 'official, question')
  await deciding.getByRole('button', { name: 'Так, погодити' }).click()
  await deciding.getByText('Погоджено').first().waitFor()

  const status = await open(`/o/prozore/applications/${number}?code=${code}`, phone)
  await status
    .locator('to-application-status')
    .getByRole('heading', { name: 'Вашу заяву погодили', exact: true })
    .waitFor()
  for (const page of [kiosk, board, desk, tablet, deciding, status]) await page.context().close()
  noComplaints()
})

test('a pause is said at once by board, kiosk and desk, and ends as it began', async () => {
  const [kiosk, board, reception] = await Promise.all([
    open(`/kiosk/#${tokens.kiosk}`, phone),
    open('/hall-board/?branch=central', phone),
    open(`/workplace/#${tokens.reception}`, narrow),
  ])
  await reception.getByRole('button', { name: 'Підрозділ' }).click()
  await reception.getByRole('button', { name: 'Повітряна тривога Центральний' }).click()
  await board.getByText('Ідіть в укриття: сходи ліворуч від рецепції, поверх −1.').waitFor()
  await kiosk.getByText('Ідіть в укриття: сходи ліворуч від рецепції, поверх −1.').waitFor()
  await browser.look(kiosk, 'kiosk, paused')
  await browser.look(board, 'board, paused')
  await browser.look(reception, 'reception')
  await reception.getByRole('button', { name: 'Відновити прийом Центральний' }).click()
  await board.getByText('Прийом відновлено. Порядок той самий.').waitFor()
  await kiosk.getByRole('button', { name: 'Взяти талон' }).waitFor()
  for (const page of [kiosk, board, reception]) await page.context().close()
  noComplaints()
})

test('a tap meant for one screen of the kiosk never acts on the next, and nothing is zoomed or marked', async () => {
  const kiosk = await open(`/kiosk/#${tokens.kiosk}`, {
    viewport: { width: 1080, height: 1400 },
    hasTouch: true,
  })
  for (const gap of [30, 120, 250, 350]) {
    const take = kiosk.getByRole('button', { name: 'Взяти талон' })
    await take.click({ trial: true })
    const { x, y, width, height } = (await take.boundingBox())!
    const tap = () => kiosk.touchscreen.tap(x + width / 2, y + height / 2)
    await tap()
    await headed(kiosk, 'По що ви прийшли?')
    await kiosk.waitForTimeout(gap / 2)
    await tap()
    await tap()
    await kiosk.waitForTimeout(100)
    await headed(kiosk, 'По що ви прийшли?')
    await kiosk.getByRole('button', { name: 'На початок' }).click()
  }
  // What came under a finger that was down is not pressed when it goes up, however long that takes.
  const other = kiosk.getByRole('button', { name: 'English' })
  await other.click({ trial: true })
  const box = (await other.boundingBox())!
  await kiosk.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await kiosk.mouse.down()
  await kiosk.evaluate(() => document.querySelector('main button')?.append(' '))
  await kiosk.waitForTimeout(500)
  await kiosk.mouse.up()
  await kiosk.waitForTimeout(50)
  assert.equal(await other.count(), 1, 'a press acts on what was there')
  const style = await kiosk.evaluate(() => {
    const { touchAction, userSelect } = getComputedStyle(document.documentElement)
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
    return { touchAction, userSelect, menu: document.body.dispatchEvent(menu) }
  })
  assert.deepEqual(style, { touchAction: 'pan-x pan-y', userSelect: 'none', menu: false })
  await kiosk.context().close()
  noComplaints()
})

test('somebody whose phone died checks in at the kiosk with six signs on paper', async () => {
  const { id, shortCode } = await bookVisit(server)
  const kiosk = await open(`/kiosk/#${tokens.kiosk}`, {
    viewport: { width: 1080, height: 1920 },
  })
  await kiosk.getByRole('button', { name: 'Маю запис' }).click()
  const [signs, wrong] = [shortCode.replace(' ', ''), 'АААААА']
  const keys = kiosk.getByRole('group', { name: 'Знаки коду' })
  const press = async (code: string) => {
    for (const sign of code) await keys.getByRole('button', { name: sign, exact: true }).click()
  }
  await press(wrong)
  await kiosk.getByRole('button', { name: 'Відмітитися' }).click()
  await kiosk.getByText('Такого запису тут на сьогодні немає').waitFor()
  // A slip is taken back with one key.
  await press(signs.slice(0, 3) + (signs[3] === '2' ? '4' : '2'))
  await kiosk.getByRole('button', { name: 'Стерти останній знак' }).click()
  await press(signs.slice(3))
  assert.equal(await kiosk.getByLabel('Код або посилання').inputValue(), shortCode)
  await browser.look(kiosk, 'kiosk, six signs')
  await kiosk.getByRole('button', { name: 'Відмітитися' }).click()
  await headed(kiosk, /^А-\d{3}$/)
  await browser.look(kiosk, 'kiosk, ticket of six signs')
  assert.equal(await kiosk.getByRole('img', { name: 'QR-код вашого талона' }).count(), 0)
  assert.ok(!(await kiosk.content()).includes(id), 'the kiosk shows no more than the ticket')
  await kiosk.context().close()
  browser.complaints.splice(0).forEach((one) => assert.match(one, /404/))
})

test('reception opens today’s booking by the six signs on paper, and words with such letters stay words', async () => {
  const { id, shortCode } = await bookVisit(server)
  const page = await open(`/workplace/#${tokens.reception}`)
  await headed(page, 'Рецепція')
  const ask = async (text: string) => {
    await page.getByLabel('Що каже або показує людина?').fill(text)
    await page.keyboard.press('Enter')
  }
  await ask('карета')
  await page.getByText(/знайдено|не знайшли/i).waitFor()
  await ask(shortCode.toLowerCase().replace(' ', '-'))
  await page.getByRole('button', { name: /^Відмітити/ }).waitFor()
  assert.match((await page.textContent('#found'))!, /\d\d:\d\d/)
  assert.equal(await page.getByRole('button', { name: /Скасувати|Змінити час/ }).count(), 0)
  const { state } = await server
    .as(tokens.reception)
    .bookings.findByShortCode({ code: shortCode, branch: 'central' })
  assert.equal(state, 'booked')
  await page.context().close()
  await server.as(tokens.reception).bookings.cancel({ id })
  browser.complaints.splice(0).forEach((one) => assert.match(one, /404/))
})

test('a booking is checked in at the kiosk by what its QR code says', async () => {
  const { id, code } = await bookVisit(server)
  const kiosk = await open(`/kiosk/#${tokens.kiosk}`, phone)
  await kiosk.getByRole('button', { name: 'Маю запис' }).click()
  await kiosk.keyboard.type('nothing')
  await kiosk.keyboard.press('Enter')
  await kiosk.getByText('Це не код запису').waitFor()
  await browser.look(kiosk, 'kiosk, booking')
  await kiosk.keyboard.insertText(`${server.url}/o/prozore/bookings/${id}?code=${code}`)
  await kiosk.keyboard.press('Enter')
  await headed(kiosk, /^А-\d{3}$/)
  await kiosk.getByRole('button', { name: 'English' }).click()
  await kiosk.getByText('Your ticket').waitFor()
  await kiosk.context().close()
  noComplaints()
})

for (const [size, options] of [
  ['390', phone],
  ['1280', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)
  test(`reception by keyboard alone, ${size} px: a ticket out of turn, a booking, one who missed`, async () => {
    const page = await open(`/workplace/#${tokens.reception}`, options)
    await headed(page, 'Рецепція')
    const ask = async (text: string) => {
      await page.getByLabel('Що каже або показує людина?').focus()
      await page.keyboard.insertText(text)
      await page.keyboard.press('Enter')
    }
    await ask(' ')
    await page.getByText('Введіть слова, номер талона або посилання із запису').first().waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'asked')
    await browser.look(page, 'reception, nothing entered')
    await ask('зтщдпщ')
    await page.getByText(/знайдено|не знайшли/i).waitFor()

    await ask('прописка')
    await headed(page, /^Знайдено \d+ послуг/)
    assert.match(await focused(page), /^Знайдено/)
    await browser.look(page, 'reception, services')
    await pressUntil(page, /^Додати Реєстрація місця проживання \(перебування\) особи$/)
    await page.keyboard.press('Enter')
    assert.equal(await focused(page), 'Новий талон')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2')
    await pressUntil(page, /Герой України/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await browser.look(page, 'reception, a ticket put together')
    await pressUntil(page, 'Дати талон')
    await page.keyboard.press('Enter')
    await headed(page, 'Ваш талон')
    const number = (await page.locator('dialog .number').textContent())!
    assert.match(number, /^А-\d{3}$/)
    await page.getByRole('img', { name: 'QR-код талона' }).waitFor()
    assert.match((await page.textContent('dialog dd'))!, /^(\w{4}-){3}\w{4}$/)
    await browser.look(page, 'reception, ticket given')
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'asked')

    const desk = server.as(tokens['clerk-1'])
    const workplace = 'central-desk-1'
    await desk.staff.openWorkplace({ workplace })
    const { ticket } = await desk.queue.callNext({ workplace })
    assert.deepEqual([ticket!.number, ticket!.reason!.kind], [number, 'out-of-turn'])
    assert.equal(ticket!.services[0]!.persons, 2)
    await desk.queue.miss({ id: ticket!.id })
    await page.getByRole('button', { name: `Повернути ${number}` }).waitFor()
    await ask(number.toLowerCase().replace('а-0', 'A '))
    await headed(page, `Талон ${number}`)
    await browser.look(page, 'reception, missed')
    await pressUntil(page, `Повернути в чергу ${number}`)
    await page.keyboard.press('Enter')
    await page.getByText('Чекає · Попереду').waitFor()
    const again = await desk.queue.callNext({ workplace })
    assert.equal(again.ticket!.number, number)
    await desk.queue.finish({ id: again.ticket!.id })
    await desk.staff.closeWorkplace({ workplace })
    await ask('А-999')
    await page.getByText('Талона А-999 сьогодні тут немає.').first().waitFor()

    const { id, code, at } = await bookVisit(server, 'birth-registration', 'housing-subsidy')
    await ask(`${id} AAAA-AAAA-AAAA-AAAA`)
    await page.getByText('Запису з таким посиланням і кодом немає.').first().waitFor()
    await ask(`${server.url}/o/prozore/bookings/${id}?code=${code}`)
    await headed(page, new RegExp(`Запис на .*${at}`))
    await pressUntil(page, 'Відмітити')
    await page.keyboard.press('Enter')
    await headed(page, 'Ваш талон')
    await page.keyboard.press('Escape')
    const other = await bookVisit(server)
    await ask(`${other.id} ${other.code}`)
    await headed(page, new RegExp(`Запис на .*${other.at}`))
    await pressUntil(page, 'Змінити час')
    await page.keyboard.press('Enter')
    await headed(page, 'Найближчі місця')
    await browser.look(page, 'reception, another time')
    await page.keyboard.press('Tab')
    const time = (await focused(page)).slice(0, 5)
    assert.notEqual(time, other.at)
    await page.keyboard.press('Enter')
    await headed(page, new RegExp(`Запис на .*${time}`))
    await pressUntil(page, 'Скасувати запис')
    await page.keyboard.press('Enter')
    await headed(page, /^Скасувати запис на /)
    await browser.look(page, 'reception, question')
    await pressUntil(page, 'Так, скасувати')
    await page.keyboard.press('Enter')
    await page.getByText('Запис скасовано').waitFor()

    await page.getByRole('button', { name: 'English' }).click()
    await headed(page, 'Reception')
    await page.getByText('Cancelled').waitFor()
    await browser.look(page, 'reception, English')
    await page.context().close()
    // The browser itself tells of each refused request.
    browser.complaints.splice(0).forEach((one) => assert.match(one, /status of 40[14]/))
  })

test('by keyboard alone a clerk parks a ticket, calls it back, and passes it on to another line; reception sees it', async () => {
  const clerk = server.as(tokens['clerk-2'])
  const { number } = await server
    .as(tokens.kiosk)
    .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
  const [desk, reception] = await Promise.all([
    open(`/workplace/#${tokens['clerk-2']}`),
    open(`/workplace/#${tokens.reception}`, phone),
  ])
  await clerk.staff.openWorkplace({ workplace: 'central-desk-2' })
  await desk.reload()
  await headed(desk, 'Нікого не викликано')
  await desk.keyboard.press('n')
  await headed(desk, number)
  await desk.keyboard.press('p')
  await headed(desk, `На що чекатиме ${number}?`)
  await browser.look(desk, 'desk, parking')
  await desk.keyboard.press('Escape')
  await desk.locator('dialog').waitFor({ state: 'detached' })
  assert.equal((await clerk.queue.showDesk({ workplace: 'central-desk-2' })).ticket!.number, number)
  await desk.keyboard.press('p')
  await pressUntil(desk, 'На оплату')
  await desk.keyboard.press('Enter')
  await headed(desk, 'Нікого не викликано')
  const parked = async () =>
    (await clerk.queue.showDesk({ workplace: 'central-desk-2' })).parked!.map((one) => one.number)
  assert.deepEqual(await parked(), [number])
  await reception.locator('aside.queue').getByText(number).waitFor()
  await browser.look(desk, 'desk, parked')
  await browser.look(reception, 'reception, parked')

  await pressUntil(desk, `Викликати знову ${number}`)
  await desk.keyboard.press('Enter')
  await headed(desk, number)
  assert.equal(await focused(desk), number)
  assert.deepEqual(await parked(), [])
  await reception.getByText(/Викликів поза порядком: [1-9]/).waitFor()

  await desk.keyboard.press('s')
  await desk.getByText('Обслуговуєте').first().waitFor()
  const waitingInK = async () =>
    (await server.as(tokens.reception).queue.showQueue({ branch: 'central' })).lines.find(
      ({ letter }) => letter === 'К',
    )!.waiting
  const before = await waitingInK()
  await desk.keyboard.press('l')
  await headed(desk, `Куди передати ${number}?`)
  await desk.getByLabel('Яка послуга потрібна?').focus()
  await desk.keyboard.insertText('субсидія')
  await desk.keyboard.press('Enter')
  await headed(desk, /^Знайдено/)
  await browser.look(desk, 'desk, passing on')
  await pressUntil(desk, /^Передати .*субсиді/i)
  await desk.keyboard.press('Enter')
  await headed(desk, 'Нікого не викликано')
  assert.equal(await waitingInK(), before + 1)
  await clerk.staff.closeWorkplace({ workplace: 'central-desk-2' })
  for (const page of [desk, reception]) await page.context().close()
  noComplaints()
})

/** Goes at the kiosk from its first screen to that of a service. */
async function reach(kiosk: Page, service: string) {
  const { lines } = await server.as(tokens.kiosk).queue.showTask({})
  const line = lines!.find(({ services }) => services.some(({ id }) => id === service))!
  const button = (text: string) => kiosk.getByRole('button', { name: text }).first().click()
  await button(line.title.uk!)
  await kiosk.locator('.choices').getByText(line.title.uk!, { exact: true }).click()
  const title = line.services.find(({ id }) => id === service)!.title.uk!
  const wanted = kiosk.getByRole('button', { name: title, exact: true })
  for (let page = 0; page < 10 && (await wanted.count()) === 0; page++) await button('Інші послуги')
  await wanted.click()
}

/** Lets a line give only so many tickets a day, as its office would in its description. */
const limit = (letter: string, tickets: number | null) =>
  queryServer(
    folder,
    `update lines set daily_quota = $2 where branch_id = 'central' and letter = $1`,
    [letter, tickets],
  )

test('a line whose tickets are gone says so and how to come another day; several services give their numbers on one slip', async () => {
  const service = 'birth-registration'
  const { number } = await server.as(tokens.kiosk).queue.issueTicket({ visit: [{ service }] })
  await limit(number[0]!, 1)
  const kiosk = await open(`/kiosk/#${tokens.kiosk}`, phone)
  await kiosk.getByRole('button', { name: 'Взяти талон' }).click()
  await reach(kiosk, service)
  await headed(
    kiosk,
    /^На сьогодні талонів більше немає: усі \d+ видали до \d\d:\d\d\. .+ — з \d\d:\d\d\.$/,
  )
  await headed(kiosk, 'Записатися на час')
  await kiosk.getByRole('img', { name: 'Записатися на час' }).waitFor()
  assert.equal(await kiosk.getByRole('button', { name: 'Взяти талон' }).count(), 0)
  await browser.look(kiosk, 'kiosk, gone')
  await limit(number[0]!, null)

  await kiosk.getByRole('button', { name: 'На початок' }).click()
  await kiosk.getByRole('button', { name: 'Взяти талон' }).click()
  await reach(kiosk, 'residence-registration')
  await kiosk.getByRole('button', { name: 'Додати ще послугу' }).click()
  await reach(kiosk, 'housing-subsidy')
  await kiosk.getByText('Разом із: Реєстрація місця проживання').waitFor()
  await browser.look(kiosk, 'kiosk, two services')
  await kiosk.getByRole('button', { name: 'Взяти талон' }).click()
  await kiosk.getByText('Ваші номери за порядком').waitFor()
  const numbers = await kiosk.locator('.route b').allInnerTexts()
  assert.deepEqual(
    numbers.map((one) => one[0]),
    ['А', 'К'],
  )
  await browser.look(kiosk, 'kiosk, two numbers')
  await kiosk.context().close()
  noComplaints()
})

/** Goes on with Tab until a button has the focus. */
async function pressUntil(page: Page, button: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (typeof button === 'string' ? at === button : button.test(at)) return
  }
  assert.fail(`Tab never reached «${button}»`)
}
