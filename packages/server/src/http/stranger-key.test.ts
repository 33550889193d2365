import assert from 'node:assert/strict'
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { openTestOffice, at, type TestOffice } from '../testing/test-office.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { isUnguessable } from './stranger-key.ts'

let office: TestOffice
before(async () => (office = await openTestOffice()))
after(() => office.close())

test('keys of 128 random bits are taken however they are written', () => {
  for (let round = 0; round < 2_000; round++)
    for (const key of [
      randomBytes(16).toString('base64url'),
      randomBytes(16).toString('hex'),
      randomUUID(),
      Array.from({ length: 39 }, () => randomInt(10)).join(''),
    ])
      assert.ok(isUnguessable(key), key)
})

test('keys that are short for their letters, or repeat them, are not', () => {
  for (const key of [
    '1795968000000-000000000001',
    '2026-11-24T09:30:00.000Z'.replace(/[TZ:.]/g, '-'),
    'deadbeefdeadbeefdeadbeef',
    'a'.repeat(40),
    '0123'.repeat(20),
    '-'.repeat(40),
    'abcabcabcabcabcabcabcabc',
  ])
    assert.ok(!isUnguessable(key), key)
})

test('a stranger’s hold needs a key that nobody guesses; who has a token needs none better than before', async () => {
  const hold = {
    visit: [{ service: 'housing-subsidy' }],
    branch: 'central',
    startsAt: at('14:00').toISOString(),
  }
  const weak = '20261124093000000000000001'
  await refusedWith('key-missing', office.as().bookings.hold(hold, { key: weak }))
  const key = randomUUID()
  const held = await office.as().bookings.hold(hold, { key })
  assert.equal((await office.as().bookings.hold(hold, { key })).code, held.code)
  const reception = await office.addStaff([{ role: 'reception', branch: 'central' }])
  await office.as(reception.token).bookings.hold(hold, { key: weak })
})
