import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patternOf, readRecipes } from './read-recipes.ts'

test('a recipe is a heading, a block of code and what it says', () => {
  const page = '# All\n\n## 1. One\n\nWhy.\n\n```ts\nlet a\n```\n\n```text\nA-… (ok)\n```\n'
  assert.deepEqual(readRecipes(page), [
    { title: '1. One', kind: 'ts', code: 'let a\n', says: 'A-… (ok)' },
  ])
  assert.throws(() => readRecipes('## 2. Two\n\n```ts\nlet a\n```\n'), /"2. Two" needs/)
})

test('what differs each time fits, anything else does not', () => {
  assert.match('A-017 (ok)', patternOf('A-… (ok)'))
  assert.doesNotMatch('A-017 ok', patternOf('A-… (ok)'))
  assert.doesNotMatch('so A-017 (ok)', patternOf('A-… (ok)'))
})
