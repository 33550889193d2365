import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { findCircles, readImports } from './import-circles.ts'

process.chdir(resolve(import.meta.dirname, '../../../..'))

const circlesOf = (files: Record<string, string>) =>
  findCircles(readImports(Object.keys(files), (file) => files[file]!)).map((way) => way.join(' → '))

test('a circle of imports is named, whatever it is made of', () => {
  assert.deepEqual(
    circlesOf({
      'src/queue/ticket.ts': "import type { Desk } from './desk.ts'",
      'src/queue/desk.ts': "export { board } from '../board.ts'",
      'src/board.ts': "const show = () => import('./queue/ticket.ts')",
      'src/main.ts': "import { Desk } from './queue/desk.ts'",
      'src/alone.ts': "import { type Alone } from './alone.ts'",
    }),
    [
      'src/queue/ticket.ts → src/queue/desk.ts → src/board.ts → src/queue/ticket.ts',
      'src/alone.ts → src/alone.ts',
    ],
  )
})

test('two ways to one file are no circle', () => {
  assert.deepEqual(
    circlesOf({
      'office.ts': "import { a } from './queue.ts'; import { b } from './board.ts'",
      'queue.ts': "import type { Word } from './words.ts'",
      'board.ts': "import type { Word } from './words.ts'; import { html } from 'lit'",
      'words.ts': '',
    }),
    [],
  )
})

test('each file can be read after those it imports, types too', () => {
  const files = globSync(['packages/*/src/**/*.ts', 'examples/**/*.{ts,js,mjs}'], {
    exclude: ['**/node_modules/**', '**/dist/**'],
  })
  const circles = findCircles(readImports(files)).map((way) => way.join('\n  → '))
  assert.ok(files.length > 1000)
  assert.ok(
    circles.length === 0,
    `Files import each other in a circle: move what they share to a file of its own.\n${circles.join('\n')}`,
  )
})
