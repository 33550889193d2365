import assert from 'node:assert/strict'
import { test } from 'node:test'
import { soundOf } from './sound-of.ts'

function alike(...words: string[]): void {
  for (const word of words) assert.equal(soundOf(word), soundOf(words[0] ?? ''), word)
}

test('Ukrainian and Russian letters sound alike', () => {
  alike('субсидія', 'субсидия')
  alike('єдиний', 'единый', 'эдиный')
  alike('ґанок', 'ганок')
  alike('ребенок', 'ребёнок')
  alike('объект', 'обєкт')
})

test('official, Russian-style and careless transliteration sound alike', () => {
  alike('посвідчення', 'posvidchennia', 'posvidchennya', 'posvidchenya')
  alike('загубив', 'zahubyv', 'zagubiv')
  alike('хата', 'khata', 'hata')
  alike('щастя', 'shchastia', 'schastya')
  alike('переселенці', 'pereselentsi', 'pereselenci')
  alike('життя', 'zhyttia', 'zhittya')
})

test('doubled letters are one, doubled digits are not', () => {
  alike('заявва', 'заява')
  assert.equal(soundOf('2000'), '2000')
})
