import { resolve } from 'node:path'
import { add, none, type Count } from '../count.ts'
import { sayFailure } from './failures.ts'
import { inPlace } from './places.ts'
import { runNodeTests } from './run-node-tests.ts'
import { runProgram } from './run-program.ts'

/** Measures the files for pages against what was promised (one test), and tests the SDK's one file. */
export async function runForPages(files: readonly string[]): Promise<Count> {
  const hook = resolve(import.meta.dirname, '../bundle/use-built-sdk.ts')
  const [measured, tested] = await Promise.all([
    inPlace(60, measure),
    runNodeTests(files, { imports: [hook] }),
  ])
  return add(measured, tested)
}

async function measure(): Promise<Count> {
  if (await runProgram('packages/workshop/src/size.ts')) return { ...none, passed: 1 }
  sayFailure('the files for pages: see their sizes above')
  return { ...none, failed: 1 }
}
