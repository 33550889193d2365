import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, lineOf, none, readLine } from './count.ts'

test('counts of rings are summed up in one plain line', () => {
  const sum = add(add(none, { passed: 3, failed: 1, skipped: 0 }), {
    passed: 4,
    failed: 0,
    skipped: 0,
  })
  assert.equal(lineOf(sum), '7 passed, 1 failed')
  assert.equal(lineOf(add(sum, { ...none, skipped: 2 })), '7 passed, 1 failed, 2 skipped')
})

test('the last count of an output is read, drawn in colours or not', () => {
  assert.deepEqual(
    readLine('1 passed, 0 failed\n\n\u001B[2K\u001B[G42 passed, 1 failed, 3 skipped\n\n'),
    {
      passed: 42,
      failed: 1,
      skipped: 3,
    },
  )
  assert.equal(readLine('all 42 passed, 0 failed, hurrah'), undefined)
})
