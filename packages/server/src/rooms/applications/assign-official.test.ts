import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { chooseOfficial, foldName, lotOf } from './assign-official.ts'

const application = {
  number: '2026-01-000001',
  participants: ['clerk'],
  applicant: 'Олена Ковальчук',
}
const person = (id: string, load = 0, name = id) => ({ id, load, name })

test('A1: who took part or is named in it never decides, however idle', () => {
  const candidates = [
    person('clerk'),
    person('namesake', 0, '  олена ковальчук '),
    person('busy', 9),
  ]
  assert.equal(chooseOfficial(candidates, application)?.id, 'busy')
  assert.equal(
    chooseOfficial(candidates.slice(0, 2), application),
    undefined,
    'nobody left: it goes up',
  )
})

test('names are the same whatever their case, spaces, dashes and apostrophes', () => {
  const same = [
    'Дар’я Ковальчук-Шевченко',
    "  ДАР'Я   ковальчук – шевченко ",
    'Даря Ковальчук Шевченко',
  ]
  assert.deepEqual([...new Set(same.map(foldName))], ['даря ковальчук шевченко'])
  assert.notEqual(foldName('Ганна Марія'), foldName('Ганнамарія'))
})

test('A1: the least loaded decides, equals by a lot anyone can recompute', () => {
  assert.equal(
    chooseOfficial([person('a', 2), person('b', 1), person('c', 3)], application)?.id,
    'b',
  )
  const equal = ['a', 'b', 'c'].map((id) => person(id))
  const byLot = [...equal].sort((x, y) =>
    lotOf(application.number, x.id) < lotOf(application.number, y.id) ? -1 : 1,
  )
  assert.equal(chooseOfficial(equal, application)?.id, byLot[0]!.id)
  assert.equal(chooseOfficial([...equal].reverse(), application)?.id, byLot[0]!.id)
})

test('A1: the lot is the SHA-256 of number, space and id, in hexadecimal', () => {
  assert.equal(
    lotOf('2026-01-000001', 'a'),
    createHash('sha256').update('2026-01-000001 a').digest().toString('hex'),
  )
})
