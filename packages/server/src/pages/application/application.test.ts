import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const service = 'housing-subsidy'
let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
let receipt: { number: string; code: string }
before(async () => {
  office = await openTestOffice()
  await office.setTime('10:00')
  browser = plainBrowser(office)
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  const clerk = office.as(token)
  await clerk.staff.openWorkplace({ workplace: 'central-desk-7' })
  const ticket = await office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })
  await clerk.queue.callNext({ workplace: 'central-desk-7' })
  const { documents } = await office.as().catalogue.findService({ service })
  receipt = await clerk.applications.takeIn({
    ticket: ticket.id,
    service,
    applicant: { name: 'Олена Ковальчук', phone: '0671234567' },
    papers: documents.map(({ id, fromRegister }) => ({
      document: id,
      state: fromRegister ? 'from-register' : 'brought',
    })),
  })
})
after(() => office.close())

test('number and code, also typed carelessly, show where the application stands', async () => {
  const question = await browser.open('/o/prozore/applications')
  const number = ` ${receipt.number.replaceAll('-', '–')} `
  const shown = await question.press(/^Показати стан$/, {
    number,
    code: receipt.code.toLowerCase(),
  })
  assert.match(shown.text, /Заяву прийняли, строк пішов Рішення — не пізніше/)
  assert.match(shown.text, /Зараз Заяву прийняли.*вівторок, 24 листопада, 10:00/)
  assert.match(shown.text, /Результат видадуть/)
  assert.equal(shown.way.filter((address) => address.includes('code=')).length, 1)
  assert.equal(shown.headers.get('cache-control'), 'no-store')
})

test('the whole link of the receipt, pasted as the number, does as well', async () => {
  const question = await browser.open('/o/prozore/applications')
  const number = `https://office.example/o/prozore/applications/${receipt.number}?code=${receipt.code}`
  const shown = await question.press(/^Показати стан$/, { number, code: '' })
  assert.match(shown.text, /Заяву прийняли, строк пішов/)
  assert.doesNotMatch(shown.text, /Вас повідомлять/, 'there is no address to write to')
})

test('a wrong number or a wrong code look the same, and what was typed stays', async () => {
  const question = await browser.open('/o/prozore/applications')
  const wrong = 'AAAA-AAAA-AAAA-AAAA'
  const pages = [
    await question.press(/^Показати/, { number: receipt.number, code: wrong }),
    await question.press(/^Показати/, { number: '2026-01-999999', code: receipt.code }),
  ]
  for (const page of pages) {
    assert.equal(page.status, 404)
    assert.match(page.text, /Заяви з таким номером і кодом немає Перевірте обидва на квитанції/)
  }
  assert.match(pages[0]!.html, new RegExp(`value="${wrong}"`))
})

test('a missing or broken number is named at its field', async () => {
  const question = await browser.open('/o/prozore/applications')
  const missing = await question.press(/^Показати/, { number: '12', code: '' })
  assert.equal(missing.status, 422)
  assert.match(missing.html, /<title>Помилка: Стан заяви/)
  assert.match(missing.text, /Виправте 2 поля Введіть номер заяви повністю.*Введіть код/)
  assert.match(missing.html, /value="12"/)
})
