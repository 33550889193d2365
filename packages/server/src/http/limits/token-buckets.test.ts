import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './prefix-of.ts'
import { TokenBuckets } from './token-buckets.ts'

test('a bucket gives its burst at once, then so much a second, and never more after a rest', () => {
  const buckets = new TokenBuckets({ perSecond: 2, burst: 3 })
  const takenAt = (now: number) => {
    let taken = 0
    while (buckets.take('hall', 1, now) === 0) taken++
    return taken
  }
  assert.equal(takenAt(0), 3)
  assert.equal(buckets.take('hall', 1, 0), 500)
  assert.equal(takenAt(1000), 2)
  assert.equal(takenAt(3_600_000), 3)
  assert.equal(buckets.take('another', 1, 3_600_000), 0)
})

test('points weigh, and a bucket of many holds so many times as much', () => {
  const buckets = new TokenBuckets({ perSecond: 1, burst: 10 })
  assert.equal(buckets.take('one', 5, 0), 0)
  assert.equal(buckets.take('one', 6, 0), 1000)
  assert.equal(buckets.take('one', 5, 0), 0)
  let taken = 0
  while (buckets.take('wide', 1, 0, 16) === 0) taken++
  assert.equal(taken, 160)
})

test('a network is an IPv4 address, or a /64', () => {
  assert.deepEqual(networkOf('192.0.2.1'), { prefix: '192.0.2.1' })
  assert.deepEqual(networkOf('::ffff:192.0.2.1'), { prefix: '192.0.2.1' })
  assert.deepEqual(networkOf('2001:db8:1:1::1'), networkOf('2001:DB8:1:1:ffff::2'))
  assert.notDeepEqual(networkOf('2001:db8:1:1::1'), networkOf('2001:db8:1:2::1'))
  assert.equal(networkOf('2001:db8:1:2::1').wide, networkOf('2001:db8:1:1::1').wide)
})
