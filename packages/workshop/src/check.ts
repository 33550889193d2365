import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/*
 * npm run check: types, lint, what nobody uses, format; as many at once as the machine has cores, the
 * longest first. Each also has a command of its own: npm run check:lint.
 */

const checks = ['lint', 'format', 'types', 'unused']

/** Runs one; says how long it took and, when it found something, what. */
async function run(check: string): Promise<boolean> {
  const began = performance.now()
  const child = spawn('npm', ['run', '--silent', `check:${check}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => (said += String(piece)))
  const code = await new Promise<number | null>((end) => child.on('close', end))
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${code === 0 ? '✓' : '✗'} ${check.padEnd(8)} ${seconds} s`)
  if (code !== 0) console.log(said)
  return code === 0
}

const left = [...checks]
const found: boolean[] = []
async function work(): Promise<void> {
  for (let check; (check = left.shift());) found.push(await run(check))
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
process.exit(found.every(Boolean) ? 0 : 1)
