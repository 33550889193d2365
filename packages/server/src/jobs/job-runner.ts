import type { ActDependencies, OfficeRow } from '../acts/index.ts'
import type { Job } from './job.ts'

const seconds = { second: 1, minute: 60 }

/** Jobs begin so far apart, so that they do not all want a connection at the same moment. */
const apartMilliseconds = 40

/** A stopping server waits no longer for a job that does not end. */
const patienceMilliseconds = 5_000

/** How the last run of a job went. Instants are those of `performance.now()`. */
export interface JobRun {
  readonly job: string
  readonly began: number
  /** Absent while it runs. */
  ended?: number
  /** Why it failed, without names or values; absent where it did not. */
  failure?: string
}

interface Options {
  readonly jobs: readonly Job[]
  readonly dependencies: ActDependencies
  readonly listOffices: () => Promise<readonly OfficeRow[]>
  /** Told of each run that ended. */
  readonly ended: (run: Required<Pick<JobRun, 'job' | 'began' | 'ended'>> & JobRun) => void
  /** Told what went wrong, and at what. */
  readonly failed: (error: unknown, what: string) => void
}

/** Runs jobs, each at its own pace: one that fails or hangs holds up no other. */
export class JobRunner {
  readonly #options: Options
  readonly #runs = new Map<string, JobRun>()
  readonly #stopping = new AbortController()
  #loops: Promise<unknown> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    this.#loops = Promise.all(
      this.#options.jobs.map(async (job, index) => {
        await this.#pause(index * apartMilliseconds)
        while (!this.#stopping.signal.aborted) {
          const { began, ended } = await this.#run(job)
          await this.#pause(seconds[job.each] * 1000 - (ended - began))
        }
      }),
    )
  }

  /** The last run of each job. */
  get runs(): readonly JobRun[] {
    return [...this.#runs.values()]
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise((done) => (timer = setTimeout(done, patienceMilliseconds)))
    await Promise.race([this.#loops, patience])
    clearTimeout(timer)
  }

  async #run(job: Job): Promise<{ began: number; ended: number }> {
    const run: JobRun = { job: job.name, began: performance.now() }
    this.#runs.set(job.name, run)
    const { dependencies, listOffices, failed } = this.#options
    const attempt = async (what: string, work: () => Promise<unknown>) => {
      if (this.#stopping.signal.aborted) return
      try {
        await work()
      } catch (error) {
        if (this.#stopping.signal.aborted) return
        run.failure = nameOf(error)
        failed(error, what)
      }
    }
    await attempt(job.name, async () => {
      if ('run' in job) return void (await job.run(dependencies))
      for (const office of await listOffices())
        await attempt(`${job.name} (${office.id})`, () => job.runFor(dependencies, office))
    })
    const ended = performance.now()
    run.ended = ended
    this.#options.ended({ ...run, ended })
    return { began: run.began, ended }
  }

  /** Waits; ends early when the server stops. */
  #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopping
    if (milliseconds <= 0 || signal.aborted) return Promise.resolve()
    return new Promise((done) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        done()
      }
      const timer = setTimeout(end, milliseconds)
      signal.addEventListener('abort', end)
    })
  }
}

/** What kind of error it was: a message may name somebody. */
function nameOf(error: unknown): string {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: string }
  return code === undefined ? name : `${name} ${code}`
}
