import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'
import { add, none, type Count } from './count.ts'

/** Milliseconds a file of tests may take. */
const limit = 600_000

/** What failed so far, each as it was said. */
export const failures: string[] = []

/**
 * Runs files of tests, each in a process of its own; says each file's result, and every failure
 * whole. `imports` are modules each process loads before; `named` chooses tests by their names.
 */
export async function runNodeTests(
  files: string[],
  {
    // One more than there are cores: they wait for the database in turn.
    concurrency = availableParallelism() + 1,
    imports = [],
    named,
  }: { concurrency?: number; imports?: string[]; named?: RegExp } = {},
): Promise<Count> {
  let count = none
  let ofFile = none
  const stream = run({
    files,
    concurrency,
    timeout: limit,
    ...(named && { testNamePatterns: named }),
    execArgv: [
      '--conditions=@transparent-office/source',
      ...imports.flatMap((one) => ['--import', one]),
    ],
  })
  for await (const event of stream) {
    if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      process.stdout.write(event.data.message)
    } else if (event.type === 'test:pass' && event.data.details.type !== 'suite') {
      const skipped = event.data.skip !== undefined || event.data.todo !== undefined
      ofFile = add(ofFile, { ...none, [skipped ? 'skipped' : 'passed']: 1 })
    } else if (event.type === 'test:fail' && event.data.todo !== undefined) {
      ofFile = add(ofFile, { ...none, skipped: 1 })
    } else if (event.type === 'test:fail' && !failedOnlyWithin(event.data)) {
      sayFailure(event.data)
      ofFile = add(ofFile, { ...none, failed: 1 })
    } else if (event.type === 'test:summary') {
      // The last one is about all files: what it brings came from a file that did not even load.
      const { file, duration_ms: milliseconds } = event.data
      if (file) sayFile(relative('.', file), ofFile, milliseconds)
      count = add(count, ofFile)
      ofFile = none
    }
  }
  return count
}

function sayFile(file: string, { passed, failed }: Count, milliseconds: number): void {
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6)
  console.log(`${failed ? '✗' : '✓'} ${String(passed).padStart(4)} ${seconds} s  ${file}`)
}

interface Failure {
  name: string
  file?: string | undefined
  line?: number | undefined
  details: { error: Error & { cause?: unknown; failureType?: string } }
}

/** A test around a failed one fails for no other reason. */
const failedOnlyWithin = ({ details: { error } }: Failure) => error.failureType === 'subtestsFailed'

function sayFailure({ name, file, line, details: { error } }: Failure): void {
  const where = file ? `${relative('.', file)}:${line ?? 1}` : ''
  const said = `\n✗ ${name}\n  ${where}\n${inspect(error.cause ?? error).replace(/^/gm, '  ')}\n`
  failures.push(said)
  console.log(said)
}
