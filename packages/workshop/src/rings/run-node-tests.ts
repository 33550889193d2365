import { resolve } from 'node:path'
import { run } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { add, none, type Count } from '../count.ts'
import { inBatches } from './batches.ts'
import { sayFailedTest, sayFailure } from './failures.ts'
import { inPlace } from './places.ts'
import { secondsOf } from './seconds.ts'

/** Milliseconds a process of tests may take. */
const limit = 600_000

/** What is added to the environment of a process. */
export type Environment = Readonly<Record<string, string>>

interface Options {
  readonly environment?: Environment
  /** Modules that each process loads before. */
  readonly imports?: readonly string[]
  /** Chooses tests by their names. */
  readonly named?: RegExp
  /** Short files share a process: what all of them import is loaded once. */
  readonly together?: boolean
}

/** Runs files of tests in processes of their own; says each file's result, and every failure whole. */
export async function runNodeTests(
  files: readonly string[],
  options: Options = {},
): Promise<Count> {
  const batches = options.together ? inBatches(files) : files.map((file) => [file])
  const counts = await Promise.all(
    batches.map((batch) => {
      const seconds = batch.reduce((sum, file) => sum + secondsOf(file), 0)
      return inPlace(seconds, () => runProcess(batch, options))
    }),
  )
  return counts.reduce(add, none)
}

const batch = resolve(import.meta.dirname, 'batch.ts')

async function runProcess(
  files: readonly string[],
  { environment = {}, imports = [], named }: Options,
): Promise<Count> {
  let count = none
  let ofFile = none
  const left = new Set(files)
  const end = (file: string, milliseconds: number) => {
    sayFile(file, ofFile, milliseconds)
    count = add(count, ofFile)
    ofFile = none
    left.delete(file)
  }
  const isAlone = files.length === 1
  const stream = run({
    files: isAlone ? [...files] : [batch],
    timeout: limit,
    // Ends a process that does not end by itself.
    signal: AbortSignal.timeout(limit),
    env: { ...process.env, ...environment, ...(!isAlone && { TEST_FILES: files.join('\n') }) },
    ...(named && { testNamePatterns: named }),
    execArgv: [
      '--conditions=@transparent-office/source',
      ...imports.flatMap((one) => ['--import', one]),
    ],
  })
  const begun = performance.now()
  for await (const event of stream) {
    if (event.type === 'test:stderr' || event.type === 'test:stdout')
      process.stdout.write(event.data.message)
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { name, nesting, details } = event.data
    // What no test is to blame for, of files in one process.
    if (name === batch) event.data.name = `in the process of ${files.join(', ')}`
    ofFile = add(ofFile, countOf(event))
    if (!isAlone && nesting === 0 && left.has(name)) end(name, details.duration_ms)
  }
  if (isAlone) end(files[0]!, performance.now() - begun)
  for (const file of left) {
    sayFailure(`${file} did not end`)
    count = add(count, { ...none, failed: 1 })
  }
  return add(count, ofFile)
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

/** What the end of a test adds to the count. */
function countOf({ type, data }: Ended): Count {
  if (type === 'test:pass') {
    if (data.details.type === 'suite') return none
    const isSkipped = data.skip !== undefined || data.todo !== undefined
    return { ...none, [isSkipped ? 'skipped' : 'passed']: 1 }
  }
  if (data.todo !== undefined) return { ...none, skipped: 1 }
  // A test around a failed one fails for no other reason.
  const { failureType } = data.details.error as Error & { failureType?: string }
  if (failureType === 'subtestsFailed') return none
  sayFailedTest(data)
  return { ...none, failed: 1 }
}

function sayFile(file: string, { passed, failed }: Count, milliseconds: number): void {
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6)
  console.log(`${failed ? '✗' : '✓'} ${String(passed).padStart(4)} ${seconds} s  ${file}`)
}
