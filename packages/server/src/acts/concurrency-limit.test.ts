import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConcurrencyLimit } from '../acts/concurrency-limit.ts'

test('so many at once as there are limit, the others in the order they came', async () => {
  const limit = new ConcurrencyLimit(2, 10_000)
  let [inside, most] = [0, 0]
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 9 }, (_, i) =>
      limit.run(
        async () => {
          most = Math.max(most, ++inside)
          order.push(i)
          await sleep(1)
          inside--
        },
        () => assert.fail('nobody waits that long'),
      ),
    ),
  )
  assert.equal(most, 2)
  assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6, 7, 8])
})

test('who waited too long is turned away, and work that fails gives its turn back', async () => {
  const limit = new ConcurrencyLimit(1, 20)
  const slow = limit.run(
    () => sleep(40),
    () => 'late',
  )
  const waiting = limit.run(
    () => Promise.resolve('done'),
    () => 'late',
  )
  await slow
  assert.equal(await waiting, 'late')
  const broken = limit.run(
    () => Promise.reject(new Error('broken')),
    () => 'late',
  )
  await assert.rejects(broken, /broken/)
  assert.equal(
    await limit.run(
      () => Promise.resolve('done'),
      () => 'late',
    ),
    'done',
  )
})
