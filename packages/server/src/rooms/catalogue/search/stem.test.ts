import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loudness } from './loudness.ts'
import { stemsOf, wordsOf } from './words-of.ts'

function oneStem(...words: string[]): void {
  for (const word of words) assert.deepEqual(stemsOf(word), stemsOf(words[0] ?? ''), word)
}

test('inflected Ukrainian words have one stem', () => {
  oneStem('паспорт', 'паспорта', 'паспорти', 'паспортів', 'паспортами', 'паспортах')
  oneStem('субсидія', 'субсидії', 'субсидію', 'субсидій')
  oneStem('дерево', 'дерев', 'деревом')
  oneStem('довідка', 'довідки', 'довідок', 'довідками')
  oneStem('переселенець', 'переселенця', 'переселенцями')
  oneStem('петиція', 'петицією', 'петиціями')
  oneStem('інвалідність', 'інвалідності')
})

test('inflected Russian words have one stem with their Ukrainian kin', () => {
  oneStem('прописатися', 'прописаться', 'прописать', 'прописали')
  oneStem('адвоката', 'адвокату', 'адвокатами')
})

test('English plurals and verb endings are dropped, Latin words are not hurt', () => {
  oneStem('benefit', 'benefits')
  oneStem('family', 'families')
  oneStem('status', 'статус')
})

test('words are split at blanks, signs and between letters and digits', () => {
  assert.deepEqual(stemsOf('ОК-5'), stemsOf('ok5'))
  assert.deepEqual(stemsOf('  !? '), [])
})

test('words that say nothing are silent, their look-alikes are not', () => {
  const loud = (text: string) => wordsOf(text).map(loudness)
  assert.deepEqual(loud('він і нам'), [0, 0, 0])
  assert.deepEqual(loud('війна'), [1])
  assert.ok((loud('документами')[0] ?? 1) < 0.5)
})
