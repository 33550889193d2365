import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AccessCodes, MissingKey } from '../acts/access-codes.ts'

const codes = new AccessCodes(new Map([[1, Buffer.alloc(32, 7)]]))
const subject = { kind: 'visit', office: 'prozore', id: '01', generation: 0, key: 1 } as const

test('a code is 16 letters in groups of four and the same each time', () => {
  assert.match(codes.derive(subject), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  assert.equal(codes.derive(subject), codes.derive({ ...subject }))
})

test('a code opens its own subject only, and an older generation no more', () => {
  const code = codes.derive(subject)
  assert.ok(codes.opens(code, subject))
  assert.ok(!codes.opens(code, { ...subject, id: '02' }))
  assert.ok(!codes.opens(code, { ...subject, office: 'other' }))
  assert.ok(!codes.opens(code, { ...subject, kind: 'application' }))
  assert.ok(!codes.opens(code, { ...subject, generation: 1 }))
  assert.ok(!new AccessCodes(new Map([[1, Buffer.alloc(32, 8)]])).opens(code, subject))
})

test('small letters, spaces, prefix and Cyrillic look-alikes are forgiven, anything else is not', () => {
  const code = codes.derive(subject)
  const cyrillic = code.replace(/[ABCEHKMPTXY]/g, (l) => 'АВСЕНКМРТХУ'['ABCEHKMPTXY'.indexOf(l)]!)
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), `toc_${code}`, cyrillic])
    assert.ok(codes.opens(typed, subject), typed)
  for (const typed of [
    '',
    undefined,
    code.slice(0, -1),
    `${code}A`.slice(1),
    code.replace(/.$/, '!'),
    `${code}A`,
    `${code}-AAAA`,
    `${code}${code}`,
  ])
    assert.ok(!codes.opens(typed, subject), String(typed))
})

test('several keys: what is old opens by its own, what is new is made with the newest', () => {
  const [first, second] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
  const both = new AccessCodes(
    new Map([
      [1, first],
      [2, second],
    ]),
  )
  assert.equal(both.current, 2)
  assert.ok(both.opens(codes.derive(subject), subject))
  assert.ok(!both.opens(codes.derive(subject), { ...subject, key: 2 }))
  const [newer, older] = both.fingerprints('a')
  assert.ok(older!.equals(codes.fingerprint('a')) && newer!.equals(both.fingerprint('a')))
  both.keepOnly([2])
  assert.throws(() => both.derive(subject), MissingKey)
  both.keepOnly([])
  assert.throws(() => both.current, MissingKey)
})
