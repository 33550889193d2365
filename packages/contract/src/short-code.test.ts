import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readShortCode, shortCodeSigns, showShortCode } from './index.ts'

test('a short code is read in either alphabet, any case, with any spaces', () => {
  for (const typed of ['КМ7 Р2Х', 'км7р2х', 'KM7 P2X', 'km7-p2x', ' К М 7 Р 2 X ', 'КМ7–Р2Х'])
    assert.equal(readShortCode(typed), 'КМ7Р2Х', typed)
})

test('a short code typed with the Latin layout left on is read where nothing else can be meant', () => {
  assert.equal(readShortCode('rv7h2['), 'КМ7Р2Х')
  // Each of these looks like a sign, so it is taken as what it looks like.
  assert.equal(readShortCode('th2456'), 'ТН2456')
})

test('what is no short code is none', () => {
  for (const typed of ['', 'КМ7Р2', 'КМ7Р2ХХ', 'КМ1Р2Х', 'КМ0Р2Х', 'ЖМ7Р2Х', 'КМ7?2Х', 'Шевчук'])
    assert.equal(readShortCode(typed), undefined, typed)
})

test('each sign is read as itself', () => {
  const signs = [...shortCodeSigns]
  for (let from = 0; from + 6 <= signs.length; from++) {
    const code = signs.slice(from, from + 6).join('')
    assert.equal(readShortCode(showShortCode(code)), code)
  }
})
