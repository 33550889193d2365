import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Second } from './day-time.ts'
import { demoCity } from './open-own-office.ts'
import { printFigures } from './print-figures.ts'
import { spendDay } from './spend-day.ts'
import { reportDay } from './report-day.ts'

/*
 * npm run day                                     as fast as it can
 * npm run day -- --speed 60                       to be watched: a minute in a second
 * npm run day -- --seed 7 --people 3500 --figures seed-7.json
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '3500' },
    /** Seconds of the office in a second; absent: as fast as it can. */
    speed: { type: 'string' },
    /** A working day, always the same one: its weekday and holidays are part of the figures. */
    day: { type: 'string', default: '2027-03-02' },
    city: { type: 'string', default: demoCity },
    port: { type: 'string', default: '4000' },
    /** Where to write the figures, so that two runs can be compared. */
    figures: { type: 'string' },
  },
})
const { day, figures: figuresFile } = values
const plan = { seed: Number(values.seed), people: Number(values.people) }
const speed = values.speed === undefined ? Infinity : Number(values.speed)

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stopping.abort(new Error(`Ended by ${signal}.`)))

let began: { readonly second: Second; readonly at: number } | undefined
async function pace(second: Second): Promise<void> {
  if (speed === Infinity) return
  began ??= { second, at: performance.now() }
  const due = began.at + ((second - began.second) / speed) * 1000
  await sleep(Math.max(0, due - performance.now()), undefined, { signal: stopping.signal })
}

const dataDir = await mkdtemp(join(tmpdir(), 'day-in-the-office-'))
console.log(`A simulated day, seed ${plan.seed}, ${plan.people} people, ${day}. A demonstration.`)
const started = performance.now()
try {
  const { figures, wrong, doctor } = await spendDay({
    ...plan,
    day,
    dataDir,
    port: Number(values.port),
    cityFile: resolve(values.city),
    signal: stopping.signal,
    pace,
    report: reportDay(process.stdout),
    opened: ({ url }, { office }) => {
      const [branch] = office.branches.keys()
      console.log(`To watch:\n  board    ${url}/hall-board/?branch=${branch}`)
      console.log(`  manager  ${url}/manager/#${office.manager}\n`)
    },
  })
  console.log(`\n\n${printFigures(figures)}\n\n${doctor.words.trim()}\n`)
  for (const one of wrong.slice(0, 20)) console.log(`✗ ${one}`)
  if (wrong.length === 0)
    console.log(
      '✓ Each ticket that was given is there as it was seen, and the office counts the same.',
    )
  console.log(`The day took ${Math.round((performance.now() - started) / 1000)} s.`)
  if (figuresFile)
    await writeFile(figuresFile, `${JSON.stringify({ ...plan, day, ...figures }, null, 2)}\n`)
  process.exitCode = doctor.content && wrong.length === 0 ? 0 : 1
} catch (error) {
  if (!stopping.signal.aborted) throw error
  console.error(`\n${(stopping.signal.reason as Error).message}`)
  process.exitCode = 130
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
