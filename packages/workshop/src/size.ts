import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { OutputChunk } from 'rollup'
import { bundleEmbed } from './bundle/bundle-embed.ts'
import { bundle, loadConfigs } from './bundle/bundle.ts'
import { needsOf } from './bundle/known-chunks.ts'
import { widgetsVersion } from './bundle/make-step.ts'
import { bundleOneOperation } from './bundle/one-operation.ts'
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
const asWished = ['watch', 'in-url', 'pause-line', 'take-draft']
/** What says that branches are paused, once a widget works. */
const pauseLinePromised = 2
const loaderPromised = 2
/** What one operation of the SDK may take all in, as anybody's bundler makes it; the heaviest of them. */
const operationPromised = 16
const heaviest = ['applications', 'decide'] as const
const requestsPromised = 4

const build = resolve(import.meta.dirname, 'build.ts')
const built = spawnSync(process.execPath, [build, '--if-needed'], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const configs = await loadConfigs()
const embed = await bundleEmbed(configs, widgetsVersion(), [withoutWords])
const [loader] = await bundle(configs.loader({ ...embed.chunks, files: {}, tags: {} }), 'memory')
const broken: string[] = []
const rows: Record<string, object> = {}

for (const [name, alone] of embed.alone) {
  const entry = alone[0]!
  const byName = new Map(alone.map((chunk) => [chunk.fileName, chunk]))
  const withNeeds = (chunk: OutputChunk) => [
    chunk,
    ...[...needsOf(chunk, byName)].map((one) => byName.get(one)!),
  ]
  const first = [loader!, ...withNeeds(entry)]
  const whole = [...new Set([...first, ...later(entry, alone).flatMap(withNeeds)])]
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
const operation = kilobytes(await bundleOneOperation(...heaviest))
claim('one operation of the SDK', operation, operationPromised)
claim('the loader', kilobytes([loader!]), loaderPromised)

console.table(rows)
console.log(`one operation of the SDK ${operation} kB of ${operationPromised}`)
const list = kilobytes([{ code: embed.loader }]) - kilobytes([loader!])
const pauseLine = kilobytes(embed.parts.filter(({ name }) => name === 'pause-line'))
claim('the line of pauses', pauseLine, pauseLinePromised)
console.log(`line of pauses, once a widget works, ${pauseLine} kB of ${pauseLinePromised}`)
console.log(`loader ${kilobytes([loader!])} kB of ${loaderPromised}`)
console.log(
  `its list of ${Object.keys(embed.chunks.files).length} hashes ${list.toFixed(2)} kB more`,
)
const all = [loader!, ...embed.parts.filter(({ name }) => !asWished.includes(name))]
console.log(`a page with every widget: ${kilobytes(all)} kB in ${all.length} requests`)
for (const sentence of broken) console.error(`Too much: ${sentence}`)
process.exit(broken.length ? 1 : 0)

function claim(what: string, is: number, most = Infinity): void {
  if (is > most) broken.push(`${what} loads ${is} kB of ${most}`)
}

/** What an element loads while it is used. */
function later({ dynamicImports }: OutputChunk, all: OutputChunk[]): OutputChunk[] {
  return all.filter(
    ({ name, fileName }) => dynamicImports.includes(fileName) && !asWished.includes(name),
  )
}

function kilobytes(chunks: { code: string }[]): number {
  const bytes = chunks.map(({ code }) => brotliCompressSync(code).length)
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 10) / 100
}
