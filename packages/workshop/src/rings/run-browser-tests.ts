import { spawn } from 'node:child_process'
import { add, none, readLine, type Count } from '../count.ts'
import { sayFailure } from './failures.ts'
import { inPlace } from './places.ts'
import type { Environment } from './run-node-tests.ts'

let before: Promise<unknown> = Promise.resolve()

/** Runs the widgets' tests in a real browser, one run after the other: they would look for the same port. */
export function runBrowserTests(
  files: readonly string[],
  environment: Environment = {},
): Promise<Count> {
  const running = before.then(() => inPlace(30, () => run(files, environment)))
  before = running.catch(() => {})
  return running
}

/** A run that ends without its count is a failure. */
async function run(files: readonly string[], environment: Environment): Promise<Count> {
  const runner = spawn('web-test-runner', ['--files', ...files], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  })
  let output = ''
  for await (const piece of runner.stdout) output += String(piece)
  // Whole, as other rings say something meanwhile.
  console.log(output)
  const code =
    runner.exitCode ?? (await new Promise<number | null>((end) => runner.once('exit', end)))
  const said = readLine(output) ?? none
  const count = code === 0 || said.failed > 0 ? said : add(said, { ...none, failed: 1 })
  if (count.failed > 0) sayFailure('tests in a browser: see their output above')
  return count
}
