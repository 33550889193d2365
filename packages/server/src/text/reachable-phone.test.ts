import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCountries, readReachable } from './reachable-phone.ts'

test('a number is taken that its country has given out', () => {
  for (const typed of ['067 123 45 67', '+380 44 279 12 34', '+48 22 123 45 67', '0800 500 335'])
    assert.ok(readReachable(typed, []), typed)
  assert.equal(readReachable('тел. (067) 123-45-67, дод. 5', []), '+380671234567')
  for (const typed of ['0000000000', '0001112233', '+380000000000', '0111234567', '+999 1234 5678'])
    assert.equal(readReachable(typed, []), undefined, typed)
})

test('nobody makes the office call what costs it', () => {
  for (const typed of ['0900 123 456', '+380900123456', '+44 909 879 0123', '+979 123456789'])
    assert.equal(readReachable(typed, []), undefined, typed)
})

test('an office may take the numbers of some countries alone', () => {
  const countries = readCountries('ua, PL')!
  assert.deepEqual(countries, ['UA', 'PL'])
  assert.ok(readReachable('0671234567', countries))
  assert.ok(readReachable('+48221234567', countries))
  assert.equal(readReachable('+4930123456', countries), undefined)
  assert.equal(readReachable('+80012345678', countries), undefined)
  assert.deepEqual(readCountries('all'), [])
  assert.equal(readCountries('UA,XX'), undefined)
})
