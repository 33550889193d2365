import { spawn } from 'node:child_process'
import { none, readLine, type Count } from './count.ts'

/** Runs the widgets' tests in a real browser. A run that ends without its count is a failure. */
export async function runBrowserTests(files: string[]): Promise<Count> {
  const runner = spawn('web-test-runner', ['--files', ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  })
  let output = ''
  for await (const piece of runner.stdout) {
    output += String(piece)
    process.stdout.write(piece)
  }
  const code =
    runner.exitCode ?? (await new Promise<number | null>((end) => runner.once('exit', end)))
  const count = readLine(output) ?? none
  return code === 0 || count.failed > 0 ? count : { ...count, failed: 1 }
}
