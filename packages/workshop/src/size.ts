import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { OutputChunk } from 'rollup'
import { elementsIn } from './bundle/alone.ts'
import { bundle, loadConfigs, type Config } from './bundle/bundle.ts'
import { withoutWords } from './bundle/without-words.ts'

/*
 * npm run size: what a page loads until each widget can be used, against what was promised.
 * Counts everything over Brotli but the texts of the languages.
 */

/** kB (1,000 bytes) that each may take; for a booking to the list of times, and to the ticket. */
const promised: Record<string, { first: number; whole?: number }> = {
  'satisfaction-rating': { first: 22 },
  'application-status': { first: 22 },
  'service-finder': { first: 26 },
  'ticket-booking': { first: 30, whole: 38 },
}
/** Loaded only where there is something to watch, or where the page asks for it. */
const asWished = ['watch', 'in-url']
const loaderPromised = 2
const requestsPromised = 4

const root = resolve(import.meta.dirname, '../../..')
const dist = resolve(root, 'packages/widgets/dist')

const build = resolve(import.meta.dirname, 'build.ts')
const built = spawnSync(process.execPath, [build, '--if-needed'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const configs = await loadConfigs()
const wordless = (config: Config) =>
  bundle({ ...config, plugins: [withoutWords, ...config.plugins] }, 'memory')

const elements = elementsIn(dist)
const names = new Map(elements.map((name) => [name, `${name}.js`]))
const together = await wordless(configs.embed(names))
const loader = together.find(({ name }) => name === 'loader')!
const broken: string[] = []
const rows: Record<string, object> = {}

for (const name of elements) {
  const alone = await wordless(configs.standalone(name))
  const entry = alone[0]!
  const first = [loader, ...closure(entry, alone)]
  const whole = [
    ...new Set([...first, ...later(entry, alone).flatMap((one) => closure(one, alone))]),
  ]
  const most = promised[name]
  rows[name] = {
    'first use': kilobytes(first),
    promised: most?.first ?? '',
    'all of it': kilobytes(whole),
    'promised ': most?.whole ?? '',
    requests: whole.length,
  }
  claim(name, kilobytes(first), most?.first)
  claim(`${name} to its end`, kilobytes(whole), most?.whole)
  if (whole.length > requestsPromised) broken.push(`${name} makes ${whole.length} requests`)
}
claim('the loader', kilobytes([loader]), loaderPromised)

console.table(rows)
console.log(`loader ${kilobytes([loader])} kB of ${loaderPromised}`)
const all = together.filter(({ name }) => !asWished.includes(name))
console.log(`a page with every widget: ${kilobytes(all)} kB in ${all.length} requests`)
for (const sentence of broken) console.error(`Too much: ${sentence}`)
process.exit(broken.length ? 1 : 0)

function claim(what: string, is: number, most = Infinity): void {
  if (is > most) broken.push(`${what} loads ${is} kB of ${most}`)
}

/** A chunk with everything it imports at once. */
function closure(chunk: OutputChunk, all: OutputChunk[], seen: OutputChunk[] = []): OutputChunk[] {
  if (seen.includes(chunk)) return seen
  seen.push(chunk)
  for (const one of all) if (chunk.imports.includes(one.fileName)) closure(one, all, seen)
  return seen
}

/** What an element loads while it is used. */
function later({ dynamicImports }: OutputChunk, all: OutputChunk[]): OutputChunk[] {
  return all.filter(
    ({ name, fileName }) => dynamicImports.includes(fileName) && !asWished.includes(name),
  )
}

function kilobytes(chunks: OutputChunk[]): number {
  const bytes = chunks.map(({ code }) => brotliCompressSync(code).length)
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 10) / 100
}
