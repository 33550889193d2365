import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSafe, listOperations, needsKey, problems, whoMay } from './index.ts'

test('each operation has its own path, and a value for each name in it', () => {
  const taken = new Set<string>()
  for (const [name, operation] of listOperations()) {
    const where = `${operation.method} ${operation.path.replace(/\{\w+\}/g, '{}')}`
    assert.ok(!taken.has(where), `${name}: ${where} is taken`)
    taken.add(where)
    const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, named]) => named!)
    const given = Object.keys(operation.params?.shape ?? {})
    assert.deepEqual(named.filter((one) => one !== 'office').sort(), given.sort(), name)
  }
})

test('what changes something has a body and needs a key; of what only reads, private questions have a body', () => {
  for (const [name, operation] of listOperations()) {
    assert.equal(operation.method === 'POST', operation.body !== undefined, name)
    assert.equal(needsKey(operation), operation.body !== undefined && !isSafe(operation), name)
    assert.ok(!operation.live || operation.method === 'GET', name)
  }
})

test('a name means one thing within a call: path, query and body share none', () => {
  for (const [name, { params, query, body }] of listOperations()) {
    const names = [params, query, body].flatMap((part) => Object.keys(part?.shape ?? {}))
    assert.equal(new Set(names).size, names.length, name)
    assert.ok(!names.includes('office'), name)
  }
})

test('who may call is said of each operation and of nothing else', () => {
  assert.deepEqual(
    Object.keys(whoMay).sort(),
    listOperations()
      .map(([name]) => name)
      .sort(),
  )
})

test('each problem has a status of a refusal', () => {
  for (const [code, status] of Object.entries(problems)) assert.ok(status >= 400, code)
})
