import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice({ RATE_LIMIT: 'on', TRUST_PROXY: 'on' })
  await office.setTime('09:30')
})
after(() => office.close())

const call = async (address: string, path: string, token?: string, init: RequestInit = {}) => {
  const response = await office.fetch(`/v1/offices/prozore${path}`, {
    ...init,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'x-forwarded-for': address,
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
  await response.body?.cancel()
  return response.status
}

test('F18: a new made-up code with each call does not lift the limit', async () => {
  let refused = 0
  for (let round = 0; round < 260; round++) {
    const code = crypto.randomUUID().slice(0, 18)
    const status = await call('192.0.2.1', '/holds', code, { method: 'POST', body: '{}' })
    if (status === 429) refused++
  }
  assert.ok(refused > 0)
})

test('F16: who guesses codes in the hall shuts out neither its desks nor its board', async () => {
  const { token } = await office.addStaff([{ role: 'clerk' }])
  assert.equal(await call('192.0.2.2', '/staff/self', token), 200)
  const guess = () => call('192.0.2.2', `/bookings/${crypto.randomUUID()}`, 'AAAA-AAAA-AAAA-AAAA')
  for (let round = 0; round < 45; round++) await guess()
  assert.equal(await guess(), 429)
  assert.equal(await call('192.0.2.2', '/staff/self', token), 200)
  assert.equal(await call('192.0.2.2', '/branches/central/board'), 200)
})
