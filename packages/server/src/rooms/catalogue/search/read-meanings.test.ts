import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDataTexts } from '../../../text/data-files.ts'
import { readMeanings } from './read-meanings.ts'

test('each line of data/meanings can be read', () => {
  const { meanings, mistakes } = readMeanings(readDataTexts('meanings'))
  assert.deepEqual(mistakes, [])
  assert.ok(meanings.length > 200)
})

test('a meaning is a line of words, whichever their alphabet', () => {
  const { meanings } = readMeanings([
    { name: 'papers.txt', text: '# Papers.\r\n\r\nпаспорт, id картка, passport\r\n' },
  ])
  assert.equal(meanings.length, 1)
  assert.equal(meanings[0]![0], meanings[0]![2], 'паспорт and passport sound alike')
  assert.equal(meanings[0]![1]!.split(' ').length, 2)
})

test('a line that can’t be read is left out, and named with its place', () => {
  const lines = [
    '# Papers.',
    'паспорт, passport',
    'паспорт',
    'паспорт,passport',
    'паспорт, , passport',
    'id_картка, id card',
    'id  картка, id card',
    'паспорт, passport, паспорт',
    'один два три чотири пять, five',
    'паспорт, passport\u{fffd}',
  ]
  const { meanings, mistakes } = readMeanings([
    { name: 'meanings/papers.txt', text: lines.join('\n') },
  ])
  assert.equal(meanings.length, 1)
  assert.deepEqual(mistakes, [
    'data/meanings/papers.txt, line 3: one meaning has several words, with a comma between them',
    'data/meanings/papers.txt, line 4: one meaning has several words, with a comma between them',
    'data/meanings/papers.txt, line 5: "" is no word: only letters and digits, one blank between two words',
    'data/meanings/papers.txt, line 6: "id_картка" is no word: only letters and digits, one blank between two words',
    'data/meanings/papers.txt, line 7: "id  картка" is no word: only letters and digits, one blank between two words',
    'data/meanings/papers.txt, line 8: "паспорт" stands in it twice',
    'data/meanings/papers.txt, line 9: "один два три чотири пять" has more than 4 words',
    'data/meanings/papers.txt, line 10: it is not UTF-8',
  ])
})
