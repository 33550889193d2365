import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { cutLog } from './cut-log.ts'
import { logOf, startEmbedded, type EmbeddedDatabase } from './embedded.ts'
import { holdServerLock, SecondServerError } from './one-server.ts'

const hour = 3_600_000

/** An embedded PostgreSQL with the one server that works on it. */
export interface Supervisor {
  /** Comes true when another server took the database meanwhile: this one must end, and leave it running. */
  readonly lost: Promise<SecondServerError>
  /** Lets the database go. Returns it as it runs now; nothing when it is another server's. */
  end(): Promise<EmbeddedDatabase | undefined>
}

/**
 * Holds the lock of the one server, and starts the PostgreSQL again when it dies under it: with the
 * same care as at the first start, so one that recovers by itself, or was started by somebody quicker,
 * is joined. `found` is told where it answers then.
 */
export async function superviseDatabase(
  embedded: EmbeddedDatabase,
  { dataDir, connect, found, tell }: SupervisorOptions,
): Promise<Supervisor> {
  let now: EmbeddedDatabase | undefined = embedded
  let lock = /* guard lock-is-asked-for-without-end */ await holdServerLock(
    connect(embedded),
    dataDir,
  ) /* end guard */
  const cutting = setInterval(() => void cutLog(logOf(dataDir)).catch(() => {}), hour).unref()
  let ending = false
  let lose: (error: SecondServerError) => void
  const lost = new Promise<SecondServerError>((done) => (lose = done))

  async function revive(before: EmbeddedDatabase): Promise<void> {
    while (!ending)
      try {
        now = await startEmbedded(dataDir, () => {}, before)
        found(now)
        /* guard lock-is-taken-again */ lock = await holdServerLock(
          connect(now),
          dataDir,
        ) /* end guard */
        tell('The database runs again.')
        return await (ending ? lock.release() : undefined)
      } catch (error) {
        if (error instanceof SecondServerError) {
          now = undefined
          return lose(error)
        }
        tell(`The database does not start yet: ${(error as Error).message}`)
        await sleep(500)
      }
  }

  const watching = (async () => {
    while (now) {
      await lock.ended
      if (ending) return
      tell('The database ended under the server. Starting it again …')
      /* guard database-is-started-again */ await revive(now) /* end guard */
    }
  })()

  return {
    lost,
    async end() {
      ending = true
      clearInterval(cutting)
      await lock.release().catch(() => {})
      await watching
      return now
    },
  }
}

interface SupervisorOptions {
  readonly dataDir: string
  readonly connect: (at: EmbeddedDatabase) => pg.ClientConfig
  readonly found: (at: EmbeddedDatabase) => void
  readonly tell: (sentence: string) => void
}
