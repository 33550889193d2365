import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemsPage, referencePage } from '../../contract/src/openapi/index.ts'
import { elementsPage } from './docs/elements-page.ts'
import { mapPage } from './docs/map-made.ts'
import { readManifest } from './elements/read-manifest.ts'
import {
  elementsFile,
  generateSentences,
  mapFile,
  problemsFile,
  readNow,
  referenceFile,
} from './generated.ts'

const stale = 'The contract changed. Run: npm run generate'

test('everything in the contract says what it is, and the written sentences are these', () => {
  const { missing, path, text } = generateSentences()
  assert.deepEqual(missing, [], 'Write a doc comment in the contract.')
  assert.ok(readNow(path) === text, stale)
})

test('the page of problems is that of the contract', () => {
  assert.ok(readNow(problemsFile) === problemsPage(), stale)
})

test('the page of operations is that of the contract', () => {
  assert.ok(readNow(referenceFile) === referencePage(), stale)
})

test('the page of elements is made of their own words', () => {
  assert.ok(readNow(elementsFile) === elementsPage(readManifest()), stale)
})

test('the map shows who uses whom, and whose each table is, as the code has it', () => {
  assert.ok(readNow(mapFile) === mapPage(readNow(mapFile)), 'Run: npm run generate')
})
