import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TopicCache } from './topic-cache.ts'

test('who asks at the same moment shares one reading; a message of the topic ends it', async () => {
  const cache = new TopicCache()
  let readings = 0
  const ask = () => cache.get('hall', 'queue', () => Promise.resolve(++readings))
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [1, 1, 1])
  cache.forget('another')
  assert.equal(await ask(), 1)
  cache.forget('hall')
  assert.equal(await ask(), 2)
  cache.forgetAll()
  assert.equal(await ask(), 3)
})

test('what was read before a message and arrives after it is not kept', async () => {
  const cache = new TopicCache()
  let arrive = (_: string) => {}
  const early = cache.get('hall', 'queue', () => new Promise<string>((done) => (arrive = done)))
  cache.forget('hall')
  arrive('before')
  assert.equal(await early, 'before')
  assert.equal(cache.peek('hall', 'queue'), undefined)
  assert.equal(await cache.get('hall', 'queue', () => Promise.resolve('after')), 'after')
  assert.equal(cache.peek('hall', 'queue'), 'after')
})

test('a reading that failed is not kept, and fails nobody but its own', async () => {
  const cache = new TopicCache()
  const broken = () => Promise.reject(new Error('connection ended'))
  const own = cache.get('hall', 'queue', broken)
  const other = cache.get('hall', 'queue', () => Promise.resolve('well'))
  await assert.rejects(own, /ended/)
  assert.equal(await other, 'well')
  assert.equal(await cache.get('hall', 'queue', () => Promise.resolve('again')), 'again')
})

test('nothing is kept longer than its time', async () => {
  const cache = new TopicCache()
  assert.equal(await cache.get('hall', 'queue', () => Promise.resolve(1), 0), 1)
  assert.equal(await cache.get('hall', 'queue', () => Promise.resolve(2), 0), 2)
  assert.equal(cache.peek('hall', 'queue'), undefined)
})
