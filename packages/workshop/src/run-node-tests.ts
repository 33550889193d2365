import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'
import { add, none, type Count } from './count.ts'

/** Milliseconds a file of tests may take. */
const limit = 600_000

/**
 * Runs files of tests, each in a process of its own; says each file's result, and every failure
 * whole. `imports` are modules each process loads before.
 */
export async function runNodeTests(
  files: string[],
  {
    concurrency = availableParallelism(),
    imports = [],
  }: { concurrency?: number; imports?: string[] } = {},
): Promise<Count> {
  let count = none
  const stream = run({
    files,
    concurrency,
    timeout: limit,
    execArgv: [
      '--conditions=@transparent-office/source',
      ...imports.flatMap((one) => ['--import', one]),
    ],
  })
  for await (const event of stream) {
    if (event.type === 'test:fail') sayFailure(event.data)
    if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      process.stdout.write(event.data.message)
    }
    if (event.type !== 'test:summary' || event.data.file === undefined) continue
    const { counts, duration_ms: milliseconds, file } = event.data
    const here = {
      passed: counts.passed,
      failed: counts.failed + counts.cancelled,
      skipped: counts.skipped + counts.todo,
    }
    count = add(count, here)
    const seconds = (milliseconds / 1000).toFixed(1).padStart(6)
    const mark = here.failed ? '✗' : '✓'
    console.log(`${mark} ${String(here.passed).padStart(4)} ${seconds} s  ${relative('.', file)}`)
  }
  return count
}

interface Failure {
  name: string
  file?: string | undefined
  line?: number | undefined
  details: { error: Error & { cause?: unknown; failureType?: string } }
}

function sayFailure({ name, file, line, details: { error } }: Failure): void {
  // A test around a failed one fails for no other reason.
  if (error.failureType === 'subtestsFailed') return
  const where = file ? `${relative('.', file)}:${line ?? 1}` : ''
  console.log(`\n✗ ${name}\n  ${where}\n${inspect(error.cause ?? error).replace(/^/gm, '  ')}\n`)
}
