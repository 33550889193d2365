import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Kept } from './kept.ts'

test('who asks at the same moment shares one reading; a message of the topic ends it', async () => {
  const kept = new Kept()
  let readings = 0
  const ask = () => kept.of('hall', 'queue', () => Promise.resolve(++readings))
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [1, 1, 1])
  kept.forget('another')
  assert.equal(await ask(), 1)
  kept.forget('hall')
  assert.equal(await ask(), 2)
  kept.forgetAll()
  assert.equal(await ask(), 3)
})

test('what was read before a message and arrives after it is not kept', async () => {
  const kept = new Kept()
  let arrive = (_: string) => {}
  const early = kept.of('hall', 'queue', () => new Promise<string>((done) => (arrive = done)))
  kept.forget('hall')
  arrive('before')
  assert.equal(await early, 'before')
  assert.equal(kept.peek('hall', 'queue'), undefined)
  assert.equal(await kept.of('hall', 'queue', () => Promise.resolve('after')), 'after')
  assert.equal(kept.peek('hall', 'queue'), 'after')
})

test('a reading that failed is not kept, and fails nobody but its own', async () => {
  const kept = new Kept()
  const broken = () => Promise.reject(new Error('connection ended'))
  const own = kept.of('hall', 'queue', broken)
  const other = kept.of('hall', 'queue', () => Promise.resolve('well'))
  await assert.rejects(own, /ended/)
  assert.equal(await other, 'well')
  assert.equal(await kept.of('hall', 'queue', () => Promise.resolve('again')), 'again')
})

test('nothing is kept longer than its time', async () => {
  const kept = new Kept()
  assert.equal(await kept.of('hall', 'queue', () => Promise.resolve(1), 0), 1)
  assert.equal(await kept.of('hall', 'queue', () => Promise.resolve(2), 0), 2)
  assert.equal(kept.peek('hall', 'queue'), undefined)
})
