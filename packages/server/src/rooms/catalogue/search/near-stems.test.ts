import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, ONE_ERROR } from './edit-distance.ts'
import { nearStems } from './near-stems.ts'
import { buildVocabulary } from './vocabulary.ts'
import { stemsOf } from './words-of.ts'

const words = ['паспорт', 'субсидія', 'відстрочка', 'приватизація', 'донька', 'допомога', 'шлюб']
const stemOf = (word: string) => stemsOf(word).join('')
const vocabulary = buildVocabulary(words.map(stemOf))

function nearest(typed: string, unfinished = false): string | undefined {
  const [near] = nearStems(vocabulary, stemOf(typed), unfinished)
  return near && words[near.number]
}

test('letters dropped, added, swapped or taken for another cost one error each', () => {
  for (const typed of ['pasport', 'pasprt', 'passport', 'paspotr', 'posport'])
    assert.ok(editDistance(typed, 'pasport', 9) <= ONE_ERROR, typed)
  assert.equal(editDistance('pasport', 'subsid', 4), 5)
})

test('a mistyped word is found by what it looks like', () => {
  assert.equal(nearest('паспотр'), 'паспорт')
  assert.equal(nearest('субсдія'), 'субсидія')
  assert.equal(nearest('відстрчока'), 'відстрочка')
})

test('a word with a changed consonant is found', () => {
  assert.equal(nearest('доньці'), 'донька')
  assert.equal(nearest('допомозі'), 'допомога')
})

test('an unfinished word is found while it is typed', () => {
  assert.equal(nearest('прива', true), 'приватизація')
  assert.equal(nearest('шл', true), 'шлюб')
  assert.equal(nearest('шл'), undefined)
})

test('a word like no other is near none', () => {
  for (const typed of ['піца', 'ноутбук', 'кіт', 'asdfgh', 'ы'])
    assert.equal(nearest(typed), undefined, typed)
})
