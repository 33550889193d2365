import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { plainBrowser } from '../../testing/plain-browser.ts'
import {
  at,
  openTestOffice,
  setClock,
  type StaffToken,
  type TestOffice,
} from '../../testing/test-office.ts'

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
let kiosk: StaffToken
let clerk: StaffToken
before(async () => {
  office = await openTestOffice()
  await setClock(office.db, at('09:30'), 1)
  browser = plainBrowser(office)
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  await office.as(clerk.token).staff.openWorkplace({ workplace: 'central-desk-1' })
})
after(() => office.close())

async function called() {
  const visit = [{ service: 'residence-registration' }]
  const ticket = await office.as(kiosk.token).queue.issueTicket({ visit })
  await office.as(clerk.token).queue.callNext({ workplace: 'central-desk-1' })
  return ticket
}

async function served() {
  const ticket = await called()
  await office.as(clerk.token).queue.finish({ id: ticket.id })
  return ticket
}

const faces = async (visit: string) => {
  const { rows } = await sql<{ score: number }>`select score from ratings`.execute(office.db)
  return `${visit}: ${rows.map(({ score }) => score).join()}`
}

const comments = async () => {
  const { rows } = await sql<{ comment: string | null }>`select comment from ratings`.execute(
    office.db,
  )
  return rows.map(({ comment }) => comment)
}

test('ticket and code lead to three faces; a face is saved at once, words may follow', async () => {
  const { number, code } = await served()
  const faces = await (
    await browser.open('/o/prozore/rate')
  ).press(/^Продовжити$/, { ticket: number, code })
  assert.deepEqual(
    faces.forms
      .flatMap(({ buttons }) => buttons)
      .map(({ text }) => text)
      .slice(1),
    ['Погано', 'Нормально', 'Добре'],
  )
  const [thanks, twice] = [await faces.press(/^Добре$/), await faces.press(/^Добре$/)]
  for (const page of [thanks, twice]) assert.match(page.text, /Дякуємо! Ви обрали „Добре“\./)
  const other = await faces.press(/^Погано$/)
  assert.match(other.text, /Цей візит уже оцінено/)
  const sent = await thanks.press(/^Надіслати$/, { comment: 'Тепліше\r\nв залі' })
  assert.match(sent.text, /Ваші слова передали/)
  assert.deepEqual(await comments(), ['Тепліше\nв залі'])
})

test('a face pressed by mistake is changed within seconds; later it stays, and words still may follow', async () => {
  const { id, code } = await served()
  const ticket = await browser.open(`/o/prozore/tickets/${id}?code=${code}`)
  const thanks = await ticket.press(/^Погано$/)
  assert.match(thanks.text, /Натиснули не те\? .*✓ Погано Нормально Добре/)
  const before = await faces('changed')
  const changed = await thanks.press(/^Добре$/)
  assert.match(changed.text, /Дякуємо! Ви обрали „Добре“\..*✓ Добре/)
  assert.equal(await faces('changed'), before.replace(/1$/, '3'))
  await sql`update ratings set open_until = open_until - interval '11 seconds'`.execute(office.db)
  const late = await changed.press(/^Нормально$/)
  assert.equal(late.status, 409)
  assert.match(late.text, /Оцінку збережено, змінити її вже не можна\./)
  assert.match((await late.press(/^Надіслати$/, { comment: 'Тепер добре' })).text, /передали/)
})

test('the ticket’s own page shows the faces once the visit is over', async () => {
  const { id, code } = await served()
  const ticket = await browser.open(`/o/prozore/tickets/${id}?code=${code}`)
  assert.match(ticket.text, /Вас обслужили.*Як вас обслужили\?/)
  const thanks = await ticket.press(/^Нормально$/)
  assert.match(thanks.text, /Ви обрали „Нормально“/)
  const again = await browser.open(`/o/prozore/tickets/${id}?code=${code}`)
  assert.doesNotMatch(again.text, /Нормально/)
})

test('a wrong code, a visit that is not over, missing answers: each is said', async () => {
  const question = await browser.open('/o/prozore/rate')
  const missing = await question.press(/^Продовжити$/, { ticket: '17' })
  assert.equal(missing.status, 422)
  assert.match(missing.text, /Виправте 2 поля Введіть номер талона/)
  const { number, code, id } = await called()
  const early = await question.press(/^Продовжити$/, { ticket: number, code })
  const notOver = await early.press(/^Добре$/)
  assert.equal(notOver.status, 409)
  assert.match(notOver.text, /Візит ще триває/)
  const wrong = await question.press(/^Продовжити$/, { ticket: number, code: 'AAAA-AAAA-AAAA' })
  const refused = await wrong.press(/^Добре$/)
  assert.equal(refused.status, 404)
  assert.match(refused.text, /Візиту з таким талоном і кодом немає/)
  assert.match(refused.html, new RegExp(`value="${number}"`))
  await office.as(clerk.token).queue.finish({ id })
})
