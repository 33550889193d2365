import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { halfOf, hitShare, type JudgedQuery, silenceShare } from './score-search.ts'
import { searchServices } from './search-services.ts'
import { type CatalogueFile, searchableServices } from './searchable-service.ts'
import { indexServices } from './service-index.ts'

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T
}

test('the search reaches its goals on queries it was not tuned on', () => {
  const catalogue = readJson<CatalogueFile>('../../../../data/catalogue.uk.json')
  const { queries } = readJson<{ queries: JudgedQuery[] }>(
    '../../../../../workshop/src/bench/search-queries.json',
  )
  const index = indexServices(searchableServices(catalogue))
  const search = (query: string) => searchServices(index, query, 5).map(({ id }) => id)
  const keptAside = queries.filter(({ query }) => halfOf(query) === 'kept aside')

  const { first, inFive } = hitShare(keptAside, search)
  assert.ok(inFive >= 0.9, `hit@5 is ${inFive}`)
  assert.ok(first >= 0.7, `hit@1 is ${first}`)
  const silence = silenceShare(keptAside, search)
  assert.ok(silence >= 0.8, `right silence is ${silence}`)
})
