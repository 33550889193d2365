import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { guards } from './guards-list.ts'
import { findMarks } from './guards/marks.ts'

const server = resolve(import.meta.dirname, '../../server')
const listed = guards.flatMap(({ without }) => without)

test('each guard that the code marks is on the list, and each on the list is marked once', () => {
  const marked = findMarks(server).map(({ id }) => id)
  const wanted = new Set(listed.flatMap((one) => ('mark' in one ? [one.mark] : [])))
  assert.deepEqual(marked.toSorted(), [...wanted].sort())
})

test('each guard of a migration still stands where the list says', () => {
  const gone = listed.flatMap((one) =>
    'mark' in one || readFileSync(resolve(server, one.file), 'utf8').includes(one.find)
      ? []
      : [`${one.file}: ${one.find}`],
  )
  assert.deepEqual(gone, [])
})

test('a mark that begins has its end', () => {
  const of = (text: string, what: RegExp) => text.match(what)?.length ?? 0
  for (const { file } of findMarks(server)) {
    const text = readFileSync(resolve(server, file), 'utf8')
    assert.equal(of(text, /\/\* guard [\w-]+ \*\//g), of(text, /\/\* end guard \*\//g), file)
  }
})
