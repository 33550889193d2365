import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './text.ts'
import { PersonName } from './words.ts'

test('marks that nobody sees are not read', () => {
  const unseen = [
    ...['\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\u061c', '\ufeff', '\u00ad'],
    ...[
      '\u200b',
      '\u2060',
      '\u2064',
      '\ufe0f',
      '\u180e',
      '\ufff9',
      '\ufffb',
      '\u{e0067}',
      '\u{e0100}',
    ],
    ...['\u200c', '\u200d', '\u3164', '\u034f'],
  ]
  for (const mark of unseen) {
    const named = mark.codePointAt(0)!.toString(16)
    assert.equal(readText(`${mark}Оле${mark}${mark}на${mark}`), 'Олена', named)
  }
  assert.equal(readText('\u202a+380 67 123 45 67\u202c'), '+380 67 123 45 67')
})

test('what is seen stays as it was written', () => {
  for (const text of [
    'Мар’яна О\u02bcКоннор-Ґудзь',
    'субси\u0301дія',
    '\ud842\udfb7野',
    'два\nрядки\tй табуляція',
    'ᠮᠣᠩᠭᠣᠯ\u180bᠣ',
    'ស\u17b5',
  ])
    assert.equal(readText(text), text)
  assert.equal(readText('рядок\u2028рядок\u2029рядок'), 'рядок\nрядок\nрядок')
})

test('joiners stay between letters of scripts that are spelled with them, once', () => {
  for (const name of ['علی\u200cرضا', 'ශ\u0dca\u200dරී', 'র\u200d্য'])
    assert.equal(readText(name), name)
  assert.equal(readText('علی\u200c\u200c\u200dرضا\u200c'), 'علی\u200cرضا')
  assert.equal(readText('\u200dа\u200cб علی\u200c б'), 'аб علی б')
})

test('reading twice changes nothing', () => {
  const some = ['а', ' ', 'ع', 'क', '\u200c', '\u200d', '\u00ad', '\u2028', '\u180b', '\u{e0041}']
  let seed = 1
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 8 }, () => some[next() % some.length]).join('')
    const once = readText(text)
    assert.equal(readText(once), once, JSON.stringify(text))
  }
})

test('a name is a name with one letter, and with a joiner its script needs', () => {
  for (const name of ['О', 'Ю', 'علی\u200cرضا', 'X Æ A-12', '𠮷', 'Олена 😀'])
    assert.ok(PersonName.safeParse(name).success, name)
  for (const name of ['', ' ', '-', '12', '😀', 'Оле\u0000на', 'Оле\nна', 'а'.repeat(121)])
    assert.ok(!PersonName.safeParse(name).success, JSON.stringify(name))
})
