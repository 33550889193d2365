import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const here = import.meta.dirname
const main = resolve(here, '../../server/src/main.ts')

/** Runs a command of the server in this terminal; it gets the signals and gives the exit code. */
export async function runServer(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  { build }: { build: boolean },
): Promise<void> {
  if (build) {
    const built = spawnSync(
      process.execPath,
      [resolve(here, 'build.ts'), '--if-needed', '--for-pages'],
      {
        stdio: 'inherit',
      },
    )
    if (built.status !== 0) {
      process.exitCode = 1
      return
    }
  }
  const child = spawn(
    process.execPath,
    ['--conditions=@transparent-office/source', main, ...command],
    {
      env: environment,
      stdio: 'inherit',
    },
  )
  // Ctrl+C reaches the child by itself; whoever ends npm by a signal means the child.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise<number>((done) =>
    child.on('exit', (code) => done(code ?? 1)),
  )
}
