import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { guards } from './guards-list.ts'

const server = resolve(import.meta.dirname, '../../server')

test('each guard that can be taken away still stands where the list says', () => {
  const gone = guards.flatMap(({ promise, guard, without }) =>
    without
      .filter(({ file, find }) => !readFileSync(resolve(server, file), 'utf8').includes(find))
      .map(({ file }) => `${promise}, ${guard}: ${file}`),
  )
  assert.deepEqual(gone, [])
})
