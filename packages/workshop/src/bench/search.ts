import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import {
  halfOf,
  hitShare,
  type JudgedQuery,
  silenceShare,
} from '../../../server/src/rooms/catalogue/search/score-search.ts'
import { searchServices } from '../../../server/src/rooms/catalogue/search/search-services.ts'
import {
  type CatalogueFile,
  searchableServices,
} from '../../../server/src/rooms/catalogue/search/searchable-service.ts'
import { indexServices } from '../../../server/src/rooms/catalogue/search/service-index.ts'

const SEARCHES = 20_000
const CITY_CATALOGUE = 600

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8')) as T
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)

function quantiles(times: Float64Array): string {
  times.sort()
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(4)
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
}

/**
 * Prints how well the search answers people's queries: for each half and kind the share of right
 * answers among the first one, three and five; the right silence; and the time of one search.
 */
export async function benchSearch(): Promise<void> {
  const catalogue = await readJson<CatalogueFile>('../../../server/data/catalogue.uk.json')
  const { queries } = await readJson<{ queries: JudgedQuery[] }>('./search-queries.json')
  const services = searchableServices(catalogue)
  const index = indexServices(services)
  const search = (query: string) => searchServices(index, query, 5).map(({ id }) => id)

  console.log(`Search, commit ${commit()}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}`)
  console.log(`${services.length} services, ${queries.length} queries, Node ${process.version}\n`)
  const kinds = [...new Set(queries.map(({ kind }) => kind))].filter((kind) => kind !== 'nothing')
  for (const half of ['tuning', 'kept aside'] as const) {
    const own = queries.filter(({ query }) => halfOf(query) === half)
    console.log(`${half.padEnd(18)} asked    hit@1    hit@3    hit@5`)
    for (const kind of [...kinds, 'all']) {
      const some = own.filter((query) => kind === 'all' || query.kind === kind)
      const { asked, first, inThree, inFive } = hitShare(some, search)
      console.log(
        `  ${kind.padEnd(16)} ${String(asked).padStart(5)} ${[first, inThree, inFive].map(percent).join(' ')}`,
      )
    }
    const unfitting = own.filter((query) => query.services.length === 0)
    console.log(
      `  ${'right silence'.padEnd(16)} ${String(unfitting.length).padStart(5)} ${percent(silenceShare(own, search))}\n`,
    )
  }

  for (const size of [services.length, CITY_CATALOGUE]) {
    const sized = indexServices(
      Array.from({ length: size }, (_, at) => {
        const service = services[at % services.length]
        if (!service) throw new Error('the catalogue is empty')
        return at < services.length ? service : { ...service, id: `${service.id}-${at}` }
      }),
    )
    const times = new Float64Array(SEARCHES)
    for (let at = -2000; at < SEARCHES; at++) {
      const { query } = queries[Math.abs(at) % queries.length] as JudgedQuery
      const start = performance.now()
      searchServices(sized, query, 5)
      if (at >= 0) times[at] = performance.now() - start
    }
    console.log(`one search of ${size} services: ${quantiles(times)} (${SEARCHES} searches)`)
  }
}

if (import.meta.main) await benchSearch()
