import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectOffice, isUnreachable, makeKey } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

const startsAt = at('10:00').toISOString()
const visit = [{ service: 'residence-registration', persons: 1 }]
const me = { name: 'Олена Ковальчук', phone: '067 123 45 67' }

/** A caller whose line is cut so many times after the office did what it was asked. */
function cutting(times: number, retries = 4) {
  let sent = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    const response = await office.fetch(pathname, {
      method: request.method,
      headers: request.headers,
      body: await request.text(),
    })
    if (sent++ >= times) return response
    assert.ok(response.ok, await response.text())
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":"01'))
        controller.error(new TypeError('terminated'))
      },
    })
    return new Response(half, response)
  }
  return connectOffice({ url: 'http://office.test', office: 'prozore', fetch, retries })
}

const booked = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from places where free_at = 'infinity'`.execute(office.db)
  return rows[0]!.count
}

test('an answer cut after the commit: the same hold and the same booking come back, once', async () => {
  const before = await booked()
  const held = await cutting(2).bookings.hold({ visit, branch: 'central', startsAt })
  const booking = await cutting(2).bookings.book({ hold: held.id, ...me }, { token: held.code })
  assert.equal(booking.id, held.id)
  assert.equal(booking.code, held.code)
  assert.equal(booking.startsAt, startsAt)
  const places = (await booked()) - before
  assert.ok(places > 0)

  // The page was closed before any answer came, and opened again with the key it kept.
  const key = makeKey()
  const { bookings } = cutting(1)
  const other = await bookings.hold({ visit, branch: 'central', startsAt })
  const answers = { hold: other.id, ...me, phone: '050 765 43 21' }
  const call = { token: other.code, key }
  await assert.rejects(cutting(1, 0).bookings.book(answers, call), isUnreachable)
  const again = await cutting(0).bookings.book(answers, call)
  assert.equal(again.id, other.id)
  assert.equal(await booked(), before + 2 * places)
})
