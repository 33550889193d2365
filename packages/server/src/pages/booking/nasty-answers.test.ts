import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { isProblem } from '@transparent-office/sdk'
import { mistakesIn, type AnswerField } from '@transparent-office/words'
import { readSent } from '../../text/read-sent.ts'
import { nastyAnswers } from '../../testing/nasty-answers.ts'
import { plainBrowser, type PlainPage } from '../../testing/plain-browser.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let browser: ReturnType<typeof plainBrowser>
before(async () => {
  office = await openTestOffice()
  browser = plainBrowser(office, { validates: false })
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const good = { name: 'Олена Ковальчук', phone: '067 123 45 67', email: 'olena@example.com' }
const fields = ['name', 'phone', 'email'] as const

const hold = () =>
  office.as().bookings.hold({
    visit: [{ service: 'residence-registration', persons: 1 }],
    branch: 'central',
    startsAt: at('10:00').toISOString(),
  })

/** Which fields the act refuses, as an app would send them. */
async function refusedBy(held: { id: string; code: string }, answers: typeof good) {
  try {
    await office.as(held.code).bookings.book({ hold: held.id, ...answers })
    await office.as(held.code).bookings.cancel({ id: held.id })
    return 'booked'
  } catch (error) {
    if (!isProblem(error, 'invalid-input')) throw error
    return (error.problem.errors ?? []).map((one) => one.at.slice(1))
  }
}

for (const field of fields)
  test(`${nastyAnswers[field].length} values of ${field}: the step is never stricter than the act`, async () => {
    assert.ok(nastyAnswers[field].length >= 300)
    let held = await hold()
    let refused = 0
    for (const value of nastyAnswers[field]) {
      const answers = { ...good, [field]: readSent(value).trim() }
      const judged = answers[field] === '' ? [field] : await refusedBy(held, answers)
      if (judged === 'booked') held = await hold()
      else {
        refused += 1
        assert.deepEqual([...new Set(judged)], [field], JSON.stringify(value))
        continue
      }
      // No field of a browser has controls; other marks the step sees as they were pasted.
      const typed = /[\p{Cc}\p{Cs}]/u.test(value) ? readSent(value) : value
      assert.deepEqual(mistakesIn({ ...good, [field]: typed }), [], JSON.stringify(value))
    }
    assert.ok(refused > 20)
  })

test('where the act refuses what the step let through, its word is at the field and nothing is lost', async () => {
  const page = await browser.open(
    '/o/prozore/book/when?service=residence-registration&branch=central',
  )
  const who = await page.press(/^Продовжити$/, { startsAt: at('11:00').toISOString() })
  const said: Record<AnswerField, RegExp> = {
    name: /Введіть імʼя та прізвище/,
    phone: /Введіть телефон повністю/,
    email: /Введіть пошту повністю/,
  }
  const isWhole = (again: PlainPage, answers: typeof good, field: AnswerField, value: string) => {
    const named = `${field}: ${JSON.stringify(value)}`
    assert.equal(again.status, 422, named)
    assert.match(again.text, said[field], named)
    assert.match(
      again.html.replaceAll(/\s+/g, ' '),
      new RegExp(`id="${field}" .*?${field}-mistake"`),
    )
    const carried = again.carried(/^Продовжити$/)
    for (const one of fields) assert.equal(carried.get(one), readSent(answers[one]), named)
    for (const one of ['hold', 'code', 'heldFrom', 'heldUntil'])
      assert.equal(carried.get(one), who.carried(/^Продовжити$/).get(one), named)
  }
  let later = 0
  for (const field of fields)
    for (const value of nastyAnswers[field].filter((one, number) => number % 7 === 0)) {
      if (/[\n\r]/.test(value) || value.length > 1000) continue
      const answers = { ...good, [field]: value }
      const next = await who.press(/^Продовжити$/, answers)
      if (next.status === 422) {
        isWhole(next, answers, field, value)
        continue
      }
      assert.equal(next.status, 200)
      if (field !== 'phone' || !/^0{3}|0900|909 8|\+9|\+3800/.test(readSent(value).trim())) continue
      later += 1
      isWhole(await next.press(/^Підтвердити/), answers, field, value)
    }
  assert.ok(later >= 3, String(later))
})
