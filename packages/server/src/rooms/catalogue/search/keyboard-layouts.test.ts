import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retypings } from './keyboard-layouts.ts'

test('Ukrainian typed with the Latin layout', () => {
  assert.ok(retypings('ce,cblsz').includes('субсидія'))
  assert.ok(retypings('Gfcgjhn').includes('паспорт'))
  assert.ok(retypings('csv`z').includes("сім'я"))
})

test('Russian typed with the Latin layout', () => {
  assert.ok(retypings('dsgbcfnmcz').includes('выписаться'))
  assert.ok(retypings('j,]zdktybt').includes('объявление'))
})

test('English typed with the Ukrainian or Russian layout', () => {
  assert.ok(retypings('зфіізщке').includes('passport'))
  assert.ok(retypings('зфыызщке').includes('passport'))
})

test('a text in both alphabets, or in none, is not retyped', () => {
  assert.deepEqual(retypings('id картка'), [])
  assert.deepEqual(retypings('12345'), [])
})
