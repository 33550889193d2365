import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNow } from '../generated.ts'
import { enlist, languageLists } from './language-lists.ts'

test('each list of languages names the files beside it', () => {
  const lists = languageLists()
  assert.ok(lists.length > 10)
  for (const { path, text } of lists)
    assert.equal(readNow(path), text, 'A language came. Run: npm run generate')
})

test('a third language comes into a list, under the name the list takes from each file', () => {
  const before = `import type { Language } from './languages.ts'
import { example as en } from './en.ts'
import { example as uk } from './uk.ts'

const examples: ByLanguage<Example> = { uk, en }
`
  assert.equal(
    enlist(before, ['uk', 'en', 'pl']),
    `import type { Language } from './languages.ts'
import { example as en } from './en.ts'
import { example as pl } from './pl.ts'
import { example as uk } from './uk.ts'

const examples: ByLanguage<Example> = { uk, en, pl }
`,
  )
})
