import { equal, test } from '../testing/claims.ts'
import { optionByKey } from './option-by-key.ts'

test('arrows walk the suggestions and come back to the field', () => {
  equal(optionByKey('ArrowDown', -1, 3), 0)
  equal(optionByKey('ArrowDown', 2, 3), -1)
  equal(optionByKey('ArrowUp', -1, 3), 2)
  equal(optionByKey('ArrowDown', -1, 0), undefined)
  equal(optionByKey('Home', 1, 3), undefined)
})
