import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { add, none, type Count } from './count.ts'
import { runNodeTests } from './run-node-tests.ts'

/**
 * Builds the files for pages, measures them against what was promised (one test), and runs tests of
 * the SDK against its one file.
 */
export async function runForPages(files: string[]): Promise<Count> {
  const size = resolve(import.meta.dirname, 'size.ts')
  const { status } = spawnSync(process.execPath, [size], { stdio: 'inherit' })
  const measured = { ...none, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  const hook = resolve(import.meta.dirname, 'bundle/use-built-sdk.ts')
  return add(measured, await runNodeTests(files, { imports: [hook] }))
}
