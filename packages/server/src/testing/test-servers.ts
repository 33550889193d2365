import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { connectOffice, type ConnectedOffice } from '@transparent-office/sdk'
import { demoOffice } from '../demo/city.ts'
import { inherited, testStart } from './test-start.ts'

const main = resolve(import.meta.dirname, '../main.ts')

/** A server in a process of its own. */
export interface TestServer {
  readonly url: string
  readonly process: ChildProcess
  /** What it printed so far. */
  readonly output: () => string
  readonly as: (token?: string) => ConnectedOffice
  /** Ends it the way a power cut does. */
  readonly kill: () => Promise<void>
  /** Ends it as an operator does; resolves to the exit code. */
  readonly stop: () => Promise<number | null>
}

/** A port nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Milliseconds a server may take to start; a city is filled meanwhile, on a machine that may be busy. */
const patience = 180_000

/** Starts `main.ts COMMAND` with these settings and waits until it answers. */
export async function startServer(
  command: 'serve' | 'demo',
  environment: Record<string, string>,
): Promise<TestServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    ['--conditions=@transparent-office/source', main, command],
    {
      env: {
        ...inherited,
        RATE_LIMIT: 'off',
        DEMO_CLOCK: 'on',
        LOG_LEVEL: 'error',
        ...(command === 'demo' && { DEMO_START: testStart }),
        ...environment,
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'exit')
  for (const until = performance.now() + patience; ;) {
    const live = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (live?.ok) break
    if (child.exitCode !== null) throw new Error(`the server ended:\n${output}`)
    if (performance.now() > until) {
      child.kill('SIGTERM')
      throw new Error(`the server did not start:\n${output}`)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  return {
    url,
    process: child,
    output: () => output,
    as: (token) =>
      connectOffice({ url, office: demoOffice.id, retries: 0, ...(token && { token }) }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

/** The process number of the PostgreSQL that serves a data folder. */
export async function postgresOf(dataDir: string): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  return Number(
    (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
  )
}
