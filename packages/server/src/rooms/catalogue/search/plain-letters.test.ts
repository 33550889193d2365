import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropApostrophes, oneAlphabet, plainLetters } from './plain-letters.ts'

test('composed and decomposed letters are the same', () => {
  assert.equal(plainLetters('ЇЖАЙ'.normalize('NFD')), plainLetters('їжай'.normalize('NFC')))
  assert.equal(plainLetters('Pässe'), 'passe')
  assert.equal(plainLetters('Straße'), 'strasse')
})

test('apostrophes of all kinds, and none, are the same', () => {
  for (const written of ["сім'я", 'сімʼя', 'сім’я', 'сім`я', 'сім´я', 'сімя'])
    assert.equal(dropApostrophes(written), 'сімя')
})

test('letters that look alike are read in the alphabet of their word', () => {
  assert.equal(oneAlphabet('пacпopт'), 'паспорт')
  assert.equal(oneAlphabet('pаsspоrt'), 'passport')
  assert.equal(oneAlphabet('паспорт'), 'паспорт')
  assert.equal(oneAlphabet('usbкабель'), 'usbкабель')
})
