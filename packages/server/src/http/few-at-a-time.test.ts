import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { FewAtATime } from './few-at-a-time.ts'

test('F9: a crowd begins in its order and lets others in between', async () => {
  const few = new FewAtATime()
  const begun: number[] = []
  for (let i = 0; i < 1000; i++) few.begin(() => begun.push(i))
  const seen: number[] = []
  while (begun.length < 1000) {
    await setImmediate()
    seen.push(begun.length)
  }
  assert.deepEqual(
    begun,
    Array.from({ length: 1000 }, (_, i) => i),
  )
  assert.ok(seen.length > 100, `others had ${seen.length} turns`)
  few.begin(() => begun.push(1000))
  await setImmediate()
  await setImmediate()
  assert.equal(begun.at(-1), 1000)
})
