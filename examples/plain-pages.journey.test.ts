import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookVisit } from './book-visit.ts'
import { openDemoCity } from './demo-city.ts'

/* The office's own pages: what they say without scripts, and who may keep them. */

const { server, open, noComplaints } = await openDemoCity()

const withoutScripts = { javaScriptEnabled: false }

test('without scripts the office’s pages say where, when, what to bring and whom to call', async () => {
  const { at, path } = await bookVisit(server)
  const office = await open('/o/prozore/', withoutScripts)
  for (const text of ['вул. Липова, 12', '0 800 000 000', 'юридичної сили немає'])
    await office.getByText(text).first().waitFor()
  const service = await open('/o/prozore/services/residence-registration', withoutScripts)
  await service.getByText('Візьміть із собою').waitFor()
  const booking = await open(path, withoutScripts)
  await booking.getByText('Вас записано').waitFor()
  assert.match((await booking.textContent('main'))!, new RegExp(at))
  await booking.getByRole('link', { name: 'English' }).click()
  await booking.getByText('You are booked').waitFor()
  for (const page of [office, service, booking]) await page.context().close()
  noComplaints()
})

test('a page with a code is kept by nobody, and another code opens nothing', async () => {
  const { id, code, path } = await bookVisit(server)
  const right = await fetch(server.url + path)
  assert.equal(right.headers.get('cache-control'), 'no-store')
  assert.equal(right.headers.get('referrer-policy'), 'no-referrer')
  assert.match(right.headers.get('content-security-policy')!, /^default-src 'self';/)
  for (const wrong of [
    `bookings/${id}?code=AAAA-AAAA-AAAA-AAAA`,
    `bookings/${id}`,
    `tickets/${id}?code=${code}`,
    'services/nothing',
    'nothing',
  ]) {
    const answer = await fetch(`${server.url}/o/prozore/${wrong}`)
    assert.equal(answer.status, 404, wrong)
    assert.match(await answer.text(), /Такої сторінки немає/, wrong)
  }
  assert.doesNotMatch(server.output(), new RegExp(code))
})
