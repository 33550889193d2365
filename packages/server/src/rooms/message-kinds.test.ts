import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messageKinds } from '../events/outbox.ts'
import { rooms } from './index.ts'

test('each kind of message has one room that carries it out', () => {
  const carried = rooms.flatMap(({ deliveries = {}, batchHandlers = {} }) => [
    ...Object.keys(deliveries),
    ...Object.keys(batchHandlers),
  ])
  assert.deepEqual(['topic', ...carried].sort(), [...messageKinds].sort())
})
