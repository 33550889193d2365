import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import type { Guard, InMigration, Marked } from './guards/guard.ts'
import { findMarks, withoutMark } from './guards/marks.ts'
import { guards } from './guards-list.ts'

/*
 * npm run guards                takes each guard of a promise away, in a copy, and sees its test go red
 * npm run guards -- B1 A1       some promises
 * npm run guards -- body-limit  a guard as the code names it
 *
 * A guard that no test misses is not tested.
 */

const root = resolve(import.meta.dirname, '../../..')
const wanted = process.argv.slice(2)
const chosen = guards.filter(
  ({ promise, without }) =>
    wanted.length === 0 ||
    [promise, ...without.map((one) => ('mark' in one ? one.mark : one.file))].some((name) =>
      wanted.includes(name),
    ),
)

const copy = mkdtempSync(join(tmpdir(), 'office-guards-'))
const server = join(copy, 'packages/server')
mkdirSync(server, { recursive: true })
for (const part of ['src', 'data', 'package.json'])
  cpSync(join(root, 'packages/server', part), join(server, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
symlinkSync(join(root, 'packages/workshop'), join(copy, 'packages/workshop'))

const files = new Map(findMarks(server).map(({ id, file }) => [id, file]))

/** The file of a guard, and how its text is without it. */
function taken(one: Marked | InMigration): [path: string, change: (text: string) => string] {
  const file = 'mark' in one ? files.get(one.mark) : one.file
  if (!file) throw new Error(`no code marks the guard ${'mark' in one ? one.mark : one.find}`)
  return [
    join(server, file),
    (text) =>
      'mark' in one
        ? withoutMark(text, one.mark, one.replace)
        : text.replace(one.find, () => one.replace),
  ]
}

/** Takes the guard away, runs its tests, puts it back. Returns whether they missed it. */
function isMissed({ without, tests, named }: Guard): boolean {
  const originals = new Map<string, string>()
  for (const one of without) {
    const [path, change] = taken(one)
    const text = readFileSync(path, 'utf8')
    if (!originals.has(path)) originals.set(path, text)
    if (change(text) === text) throw new Error(`${path} is the same without its guard`)
    writeFileSync(path, change(text))
  }
  const run = spawnSync(
    process.execPath,
    [
      '--conditions=@transparent-office/source',
      '--test',
      `--test-name-pattern=${named}`,
      ...tests.map((file) => join(server, file)),
    ],
    { encoding: 'utf8', timeout: 180_000, env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
  )
  for (const [path, text] of originals) writeFileSync(path, text)
  // Without its guard a test may never end; that it failed is said before.
  if (!/# tests [1-9]|ℹ tests [1-9]|^✖/m.test(run.stdout))
    throw new Error(`no test ran: ${run.stdout}${run.stderr}`)
  return run.status !== 0
}

let untested = 0
try {
  for (const guard of chosen) {
    const missed = isMissed(guard)
    if (!missed) untested++
    console.log(
      `${missed ? '✓' : '✗'} ${guard.promise.padEnd(3)} without: ${guard.guard}${missed ? '' : ' — NO TEST MISSED IT'}`,
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`\n${chosen.length - untested} guards are tested, ${untested} are not`)
process.exit(untested > 0 ? 1 : 0)
