import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPhone } from './phone.ts'

test('a phone number is read however it is written', () => {
  for (const typed of [
    '067 123 45 67',
    '(067) 123-45-67',
    '80671234567',
    '380671234567',
    '+380 67 123–45–67',
  ]) {
    assert.equal(readPhone(typed), '+380671234567', typed)
  }
  assert.equal(readPhone('+48 22 123 45 67'), '+48221234567')
})

test('a phone number that is not whole is none', () => {
  for (const typed of ['', '067 123 45', '1234567890', '+380 67 123', 'дзвоніть 067 123 45 67']) {
    assert.equal(readPhone(typed), undefined, typed)
  }
})
