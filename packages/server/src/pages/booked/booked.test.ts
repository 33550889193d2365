import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  browser = plainBrowser(office)
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

async function booked(time: string) {
  const visit = [{ service: 'residence-registration' }]
  const startsAt = at(time).toISOString()
  const held = await office.as().bookings.hold({ visit, branch: 'central', startsAt })
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
  const path = `/o/prozore/bookings/${held.id}`
  return { ...held, as, path, page: await browser.open(`${path}?code=${held.code}`) }
}

const stateOf = async ({ as, id }: Awaited<ReturnType<typeof booked>>) =>
  (await as.bookings.findBooking({ id })).state

test('the booking’s page is its ticket: when, where, what to bring, QR and code, nothing kept', async () => {
  const { page, code } = await booked('12:00')
  assert.match(page.text, /Чекаємо на вас 12:00 вівторок, 24 листопада/)
  assert.match(page.text, /вул\. Липова, 12.*Візьміть із собою.*Відмітьтеся з 11:40 до 12:10/)
  assert.match(page.html, /aria-label="QR-код вашого запису"/)
  assert.match(page.text, new RegExp(`Код запису: ${code}`))
  assert.equal(page.headers.get('cache-control'), 'no-store')
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer')
})

test('the picture to scan leads where people reach the office, whatever the request calls it', async () => {
  const { path, code, page } = await booked('13:20')
  const qrOf = (html: string) => /aria-label="QR-код[^]*?<\/svg>/.exec(html)?.[0]
  const lied = await office.running.app.request(
    new Request(`http://evil.example${path}?code=${code}`, { headers: { host: 'evil.example' } }),
  )
  const html = await lied.text()
  assert.ok(qrOf(page.html))
  assert.equal(qrOf(html), qrOf(page.html))
  assert.doesNotMatch(html, /evil/)
})

test('cancelling is asked once more, done once, and leads to no other address with the code', async () => {
  const own = await booked('12:20')
  const sure = await own.page.press(/^Скасувати запис$/)
  assert.match(sure.text, /Скасувати запис на вівторок, 24 листопада, 12:20\?/)
  assert.equal(await stateOf(own), 'booked')
  assert.equal(sure.address.includes('code'), false)
  assert.match((await sure.press(/^Ні, залишити$/)).text, /Вас записано/)
  const [once, twice] = [await sure.press(/^Так, скасувати$/), await sure.press(/^Так, скасувати$/)]
  for (const page of [once, twice]) assert.match(page.text, /Запис скасовано Місце звільнили/)
  assert.match((await once.follow(/^Записатися ще раз$/)).text, /Куди вам зручно прийти/)
})

test('B4: moving keeps the old time until the new one is taken, and the code', async () => {
  const own = await booked('12:40')
  const times = await own.page.press(/^Змінити час$/)
  assert.match(times.text, /Зараз вас записано на вівторок, 24 листопада, 12:40\. Це місце ваше/)
  const missing = await times.press(/^Перенести запис$/)
  assert.equal(missing.status, 422)
  assert.match(missing.html, /<title>Помилка: /)
  const day = await times.press(/^середа, 25 листопада/)
  const startsAt = at('10:00', '2026-11-25').toISOString()
  const moved = await day.press(/^Перенести запис$/, { startsAt })
  assert.match(moved.text, /Запис перенесено.*10:00 середа, 25 листопада/)
  assert.ok(moved.address.includes(`code=${own.code}`))
})

test('what was missed meanwhile can’t be moved or cancelled: the page says what can be done', async () => {
  const own = await booked('13:00')
  const times = await own.page.press(/^Змінити час$/)
  const sure = await own.page.press(/^Скасувати запис$/)
  await office.setTime('13:11')
  const startsAt = at('16:00').toISOString()
  for (const said of [
    await times.press(/^Перенести запис$/, { startsAt }),
    await sure.press(/^Так, скасувати$/),
  ]) {
    assert.match(said.text, /Час запису минув.*Запишіться ще раз або зверніться на рецепцію/)
    assert.match((await said.follow(/^Записатися ще раз$/)).text, /Куди вам зручно прийти/)
  }
  assert.equal(await stateOf(own), 'missed')
})

test('a move to a place taken meanwhile says so and offers the nearest', async () => {
  const own = await booked('13:00')
  const times = await own.page.press(/^Змінити час$/)
  const startsAt = at('14:00').toISOString()
  const visit = [{ service: 'residence-registration' }]
  const hold = () => office.as().bookings.hold({ visit, branch: 'central', startsAt })
  while (
    await hold().then(
      () => true,
      () => false,
    )
  );
  const taken = await times.press(/^Перенести запис$/, { startsAt })
  assert.equal(taken.status, 409)
  assert.match(taken.text, /Місце на 14:00 щойно зайняли/)
  assert.match(taken.text, /12:40|13:40|14:20/)
  assert.equal((await own.as.bookings.findBooking({ id: own.id })).at, '13:00')
})

test('a person checks in and sees the ticket; too early it says from when', async () => {
  const early = await booked('15:00')
  const refused = await early.page.press(/^Я на місці$/)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Ще рано\. Відмітитися можна з 14:40\./)
  const own = await booked('09:40')
  const [here, again] = [await own.page.press(/^Я на місці$/), await own.page.press(/^Я на місці$/)]
  for (const page of [here, again]) assert.match(page.text, /Вас відмічено.*Ваш талон А-\d{3}/)
  assert.match(here.text, /Ваш запис: вівторок, 24 листопада, 09:40.*Візьміть із собою.*Код запису/)
  const { tickets } = await own.as.bookings.findBooking({ id: own.id })
  assert.equal(tickets.length, 1)
  const ticket = await browser.open(`/o/prozore/tickets/${tickets[0]!.id}?code=${own.code}`)
  assert.match(ticket.text, new RegExp(`${tickets[0]!.number}.*Ви наступні|Перед вами`))
  assert.match((await ticket.follow(/^Оновити$/)).text, /Ваш талон/)
})

test('opening an address changes nothing, whatever it says', async () => {
  const own = await booked('15:20')
  for (const act of ['check-in', 'move', 'cancel']) {
    const query = `code=${own.code}&sure=yes&take=yes&startsAt=${at('15:40').toISOString()}`
    const page = await browser.open(`${own.path}/${act}?${query}`)
    assert.equal(page.address, '/o/prozore/')
  }
  assert.equal((await own.as.bookings.findBooking({ id: own.id })).at, '15:20')
  assert.equal(await stateOf(own), 'booked')
})

test('E3: a wrong code, another’s code or another office open and change nothing', async () => {
  const own = await booked('15:40')
  const other = await booked('16:00')
  for (const act of ['', '/check-in', '/move', '/cancel']) {
    for (const code of ['', 'AAAA-AAAA-AAAA-AAAA', other.code, 'код'])
      assert.equal((await browser.send(own.path + act, { code, sure: 'yes' })).status, 404, act)
    const elsewhere = await browser.send(own.path.replace('prozore', 'nowhere') + act, {
      code: own.code,
      sure: 'yes',
    })
    assert.equal(elsewhere.status, 404)
  }
  assert.equal(await stateOf(own), 'booked')
})
