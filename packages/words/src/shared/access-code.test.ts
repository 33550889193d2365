import { equal, test } from '../testing/claims.ts'
import { readCode } from './access-code.ts'

test('a code typed with Cyrillic letters is the same code', () => {
  equal(readCode(' к7qd-3м5х-9АВС-тw2е '), 'K7QD-3M5X-9ABC-TW2E')
  equal(readCode('K7QD–3M5X'), 'K7QD-3M5X')
  equal(readCode('\u2068K7QD-\u200b3M5X\u2069'), 'K7QD-3M5X')
})

test('what no header can carry opens nothing', () => {
  equal(readCode('Жabc€'), '?ABC?')
})
