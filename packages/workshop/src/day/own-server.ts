import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const main = resolve(import.meta.dirname, '../../../server/src/main.ts')
const conditions = '--conditions=@transparent-office/source'

/** The server of the day, in a process of its own, with the database it starts. */
export class OwnServer {
  readonly url: string
  readonly #environment: NodeJS.ProcessEnv
  readonly dataDir: string
  #child: ChildProcess | undefined
  #words = ''

  constructor({ dataDir, port }: { readonly dataDir: string; readonly port: number }) {
    this.dataDir = dataDir
    this.url = `http://127.0.0.1:${port}`
    this.#environment = {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO_CLOCK: 'on',
      // All who come that day call from this one address.
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'error',
    }
  }

  /** What went wrong in it, as far as it noticed. */
  get mistakes(): string[] {
    return this.#words.split('\n').filter((line) => line.includes('"level":50'))
  }

  /** Starts it and waits until it takes calls. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [conditions, main, 'serve'], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.#words += chunk.toString()))
    for (const until = performance.now() + 60_000; ; await sleep(25)) {
      const ready = await fetch(`${this.url}/health/ready`).catch(() => undefined)
      if (ready?.ok) return
      if (hasEnded(child) || performance.now() > until)
        throw new Error(`The server did not start:\n${this.#words}`)
    }
  }

  /** Gets ready to end server and database as a power cut does: at once, whatever they are doing. */
  async readyToCut(): Promise<() => Promise<void>> {
    const database = await this.#databaseProcess()
    const child = this.#child!
    return async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      // Its whole group: a power cut spares no process of PostgreSQL.
      process.kill(-database, 'SIGKILL')
      await ended
    }
  }

  /** Ends it as its operator does. */
  async stop(): Promise<void> {
    const child = this.#child
    if (!child || hasEnded(child)) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }

  /** Asks `npm run office -- doctor`. */
  async askDoctor(): Promise<{ content: boolean; words: string }> {
    const child = spawn(process.execPath, [conditions, main, 'doctor'], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (words += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return { content: code === 0, words }
  }

  async #databaseProcess(): Promise<number> {
    const elsewhere = await readFile(join(this.dataDir, 'postgres.where'), 'utf8').catch(() => '')
    const folder = elsewhere.trim() || join(this.dataDir, 'postgres')
    return Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0])
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null
