import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '../../../..')
const read = (file: string) => readFileSync(resolve(root, file), 'utf8')

const kinds = { B: 7, Q: 7, A: 6, E: 4 }

test('each promise in the docs has a test by the name that is given, or says that it is not kept yet', () => {
  const promises = read('docs/journeys.md').split('## Promises')[1]!
  const rows = [...promises.matchAll(/^\| ([BQAE]\d) +\| (.+?) \| (.+?) \|$/gm)].map(
    ([, id, promise, tests]) => ({ id: id!, promise: promise!, tests: tests!.trim() }),
  )
  const all = Object.entries(kinds).flatMap(([kind, most]) =>
    Array.from({ length: most }, (_, n) => `${kind}${n + 1}`),
  )
  assert.deepEqual([...new Set(rows.map(({ id }) => id))], all)
  const titles = globSync('packages/*/src/**/*.test.ts', { cwd: root })
    .flatMap((file) => [...read(file).matchAll(/\btest\(\s*(['`])([^]*?)\1,/g)])
    .map(([, , title]) => title!)
  for (const { id, promise, tests } of rows) {
    if (tests === 'not yet') continue
    const names = [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
    assert.ok(names.length > 0, `${id} ${promise}: neither a test nor "not yet"`)
    for (const name of names)
      assert.ok(
        titles.some((title) => title.startsWith(name)),
        `${id}: there is no test "${name}"`,
      )
  }
})

test('every file the docs link to is there', () => {
  for (const file of globSync('docs/**/*.md', { cwd: root, exclude: ['docs/node_modules/**'] })) {
    const links = read(file).matchAll(/\]\((\.\.?\/[^)#\s]+)/g)
    for (const [, link] of links) {
      const path = resolve(root, file, '..', link!)
      assert.ok(globSync(path).length > 0, `${file} links to ${link}, which is not there`)
    }
  }
})
