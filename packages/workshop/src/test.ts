import { resolve } from 'node:path'
import { add, lineOf, none, type Count } from './count.ts'
import { failures, sayFailure } from './rings/failures.ts'
import type { Ring } from './rings/rings.ts'

/*
 * npm test                       every ring, from the smallest to the whole way through
 * npm test -- sdk races          some rings
 * npm test -- packages/sdk/src   files and folders
 *
 * Rings run side by side; so many files at once, the longest first.
 */

const root = resolve(import.meta.dirname, '../../..')
process.chdir(root)

// Hundreds of processes load the same modules: Node keeps what it compiled of them.
process.env['NODE_COMPILE_CACHE'] ??= resolve(root, '.build/compiled')

const { all, rings } = await import('./rings/rings.ts')
const { removeAll, statements } = await import('./rings/made-once.ts')

const wanted = process.argv.slice(2)
const unknown = wanted.filter(
  (one) => !rings.some(({ name }) => name === one) && !all.some((file) => file.startsWith(one)),
)
if (unknown.length) {
  console.error(`No ring and no test at: ${unknown.join(', ')}`)
  console.error(`Rings: ${rings.map(({ name }) => name).join(', ')}`)
}

const failedBefore = Number(process.env['ALREADY_FAILED'] ?? 0)
if (failedBefore) sayFailure('a check before the tests')

/** Runs what is wanted of a ring. */
async function runRing({ name, files, run, byNameOnly }: Ring): Promise<Count> {
  const chosen =
    wanted.length === 0 || wanted.includes(name)
      ? files
      : files.filter((file) => !byNameOnly && wanted.some((path) => file.startsWith(path)))
  if (chosen.length === 0) return none
  console.log(`${name}: ${chosen.length} files`)
  const begun = performance.now()
  const count = await run(chosen).catch((error: unknown) => {
    console.error(error)
    sayFailure(`${name}: see its output above`)
    return { ...none, failed: 1 }
  })
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(`\n${name}: ${lineOf(count)}, after ${seconds} s\n`)
  return count
}

let count = (await Promise.all(rings.map(runRing))).reduce(add, {
  ...none,
  failed: unknown.length + failedBefore,
})

// After a whole run each statement of the server was seen: whose tables it names, and that a test runs it.
if (wanted.length === 0) {
  const { judgeStatements } = await import('./tables/statements.ts')
  const judged = await judgeStatements(statements)
  for (const one of judged) sayFailure(one)
  count = add(count, { ...none, [judged.length === 0 ? 'passed' : 'failed']: judged.length || 1 })
}
await removeAll()

if (failures.length) console.log(`\nWhat failed:\n${failures.join('')}`)
console.log(`\n${lineOf(count)}`)
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0)
