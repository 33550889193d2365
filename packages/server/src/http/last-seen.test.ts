import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import type { Caller } from '../acts/index.ts'
import { LastSeen } from './last-seen.ts'

/* Screens are written down about once a minute and staff once in five, all in one go, whether they ask or watch. */

const screen = (id: string): Caller => ({
  kind: 'device',
  id,
  device: 'board',
  title: 'Табло',
  branch: 'central',
  hall: null,
  workplace: null,
})

const member = (id: string): Caller => ({
  kind: 'staff',
  id,
  name: 'Хтось',
  roles: [],
  skills: null,
})

let seen: LastSeen
let now: number
let written: string[][]
const write = () =>
  seen.write(async (_, ids) => {
    written.push([...ids].sort())
  })

beforeEach(() => {
  seen = new LastSeen()
  now = 1_000_000
  written = []
  mock.method(performance, 'now', () => now)
})

test('who asks is written down once a minute, and nobody else is', async () => {
  await write()
  seen.note('kyiv', { kind: 'anyone' })
  seen.note('kyiv', { kind: 'code', code: 'ABCD' })
  await write()
  assert.deepEqual(written, [], 'nobody to write down')
  for (const id of ['a', 'b', 'a', 'a']) seen.note('kyiv', screen(id))
  await write()
  now += 59_000
  seen.note('kyiv', screen('a'))
  await write()
  assert.deepEqual(written, [['a', 'b']])
  now += 1_000
  seen.note('kyiv', screen('a'))
  await write()
  await write()
  assert.deepEqual(written, [['a', 'b'], ['a']])
})

test('who watches is there until the last stream ends', async () => {
  seen.come('kyiv', screen('a'))
  seen.come('kyiv', screen('a'))
  await write()
  now += 60_000
  await write()
  seen.leave(screen('a'))
  now += 60_000
  await write()
  assert.deepEqual(written, [['a'], ['a'], ['a']])
  seen.leave(screen('a'))
  now += 600_000
  await write()
  assert.equal(written.length, 3)
})

test('each is written down in the own office', async () => {
  seen.note('kyiv', screen('a'))
  seen.come('dnipro', member('b'))
  const by: [string, readonly string[]][] = []
  await seen.write(async (office, ids) => void by.push([office, ids]))
  assert.deepEqual(by, [
    ['kyiv', ['a']],
    ['dnipro', ['b']],
  ])
})

test('what could not be written is written next time', async () => {
  seen.note('kyiv', screen('a'))
  await assert.rejects(seen.write(() => Promise.reject(new Error('no database'))))
  await write()
  assert.deepEqual(written, [['a']])
})

test('a member of staff is written down once in five minutes', async () => {
  seen.come('kyiv', member('a'))
  await write()
  for (const milliseconds of [60_000, 239_000, 1_000]) {
    now += milliseconds
    seen.note('kyiv', member('a'))
    await write()
  }
  assert.equal(written.length, 2)
})
