import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const service = 'residence-registration'
let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  browser = plainBrowser(office)
})
after(() => office.close())

async function book(contact: { phone?: string; email?: string }) {
  const { bookings } = office.as()
  const startsAt = at('10:10').toISOString()
  const { id, code } = await bookings.hold({ visit: [{ service }], branch: 'central', startsAt })
  const { shortCode } = await bookings.book(
    { hold: id, name: 'Олена Ковальчук', ...contact },
    { token: code },
  )
  return { id, code, shortCode: shortCode! }
}

async function takeIn() {
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  const clerk = office.as(token)
  const filed = 'housing-subsidy'
  await clerk.staff.openWorkplace({ workplace: 'central-desk-7' })
  const ticket = await office.as(kiosk.token).queue.issueTicket({ visit: [{ service: filed }] })
  await clerk.queue.callNext({ workplace: 'central-desk-7' })
  const { documents } = await office.as().catalogue.findService({ service: filed })
  return clerk.applications.takeIn({
    ticket: ticket.id,
    service: filed,
    applicant: { name: 'Олена Ковальчук', phone: '0671234567' },
    papers: documents.map(({ id, fromRegister }) => ({
      document: id,
      state: fromRegister ? 'from-register' : 'brought',
    })),
  })
}

const ask = async (code: string, phoneEnds: string) =>
  (await browser.open('/o/prozore/matters')).press(/^Показати$/, { code, phoneEnds })

test('six signs and the end of the phone show time, place and papers of a booking, and nothing of the person', async () => {
  const { id, code, shortCode } = await book({ phone: '067 123 45 67' })
  // With the Latin layout left on, and the whole number.
  const found = await ask(` ${shortCode.toLowerCase()} `, '+38 (067) 123-45-67')
  assert.equal(found.status, 200)
  assert.match(found.text, /Ваш запис: вівторок, 24 листопада, 10:10/)
  assert.match(found.text, /Відмітьтеся з 09:50 до 10:20/)
  assert.match(found.text, /Візьміть із собою/)
  assert.doesNotMatch(found.text, /Ковальчук|123/)
  assert.ok(!found.html.includes(code) && !found.html.includes(id), 'nothing that opens more')
  assert.equal(found.address, '/o/prozore/matters', 'nothing in the address')
  assert.equal(found.headers.get('cache-control'), 'no-store')
  await office.as(code).bookings.cancel({ id })
})

test('the link goes to the contact on record once, however often the button is pressed', async () => {
  const { id, code, shortCode } = await book({ email: 'olena@example.com', phone: '0671234567' })
  const found = await ask(shortCode, '4567')
  const press = () => found.press(/^Надіслати мені посилання$/)
  const [sent] = await Promise.all([press(), press()])
  assert.match(sent.text, /Посилання надіслано на вашу пошту/)
  assert.doesNotMatch(sent.text, /olena@/)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outbox
    where thing = ${id} and kind = 'mail' and detail->>'letter' = 'link'`.execute(office.db)
  assert.equal(rows[0]!.count, 1)
  await office.as(code).bookings.cancel({ id })
})

test('an application shows where it stands', async () => {
  const { shortCode, number } = await takeIn()
  const found = await ask(shortCode!, '4567')
  assert.match(found.text, new RegExp(`Заява ${number}`))
  assert.match(found.text, /Заяву прийняли, строк пішов/)
  assert.match(found.text, /Рішення — не пізніше/)
  assert.doesNotMatch(found.text, /Ковальчук/)
})

test('wrong pairs look alike, and what was typed stays', async () => {
  const { id, code, shortCode } = await book({ phone: '0671234567' })
  const pages = [await ask(shortCode, '0000'), await ask('КМ7 Р2Х', '4567')]
  for (const page of pages) {
    assert.equal(page.status, 404)
    assert.match(page.text, /За таким кодом і номером нічого немає/)
  }
  assert.match(pages[0]!.html, /value="0000"/)
  await office.as(code).bookings.cancel({ id })
})

test('what can be no code and no number is named at its field', async () => {
  const asked = await ask('12', '45')
  assert.equal(asked.status, 422)
  assert.match(asked.html, /<title>Помилка: Знайти запис або заяву за кодом/)
  assert.match(asked.text, /Виправте 2 поля Введіть шість знаків коду.*Введіть останні 4 цифри/)
  assert.match(asked.html, /value="12"/)
})

test('whoever tries too many is told to wait, and which ways stay open', async () => {
  const limited = await openTestOffice({ RATE_LIMIT: 'on', LIMIT_WRONG_PAIRS_OF_OFFICE: '0.01,4' })
  after(() => limited.close())
  const stranger = plainBrowser(limited)
  const tried = async () =>
    (await stranger.open('/o/prozore/matters')).press(/^Показати$/, {
      code: 'КМ7 Р2Х',
      phoneEnds: '4567',
    })
  for (let times = 0; times < 4; times++) assert.equal((await tried()).status, 404)
  const rests = await tried()
  assert.equal(rests.status, 429)
  assert.match(rests.text, /Забагато спроб із коротким кодом Зачекайте кілька хвилин. Посилання/)
})
