import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const lockNumber = 726_901

/** A second server on the same embedded database would fight over its files. */
export class SecondServerError extends Error {}

/** The right to be the only server of an embedded database. */
export interface ServerLock {
  /** Comes true when the lock is gone: let go, or its database died. */
  readonly ended: Promise<void>
  release(): Promise<void>
}

/**
 * Makes sure that one server at a time works on an embedded database. A killed server's lock ends
 * with its connection, so it is looked for some moments before saying no.
 */
export async function holdServerLock(
  connection: pg.ClientConfig,
  dataDir: string,
): Promise<ServerLock> {
  const client = new pg.Client({ ...connection, application_name: `office server ${process.pid}` })
  client.on('error', () => {})
  const ended = new Promise<void>((done) => client.once('end', done))
  await client.connect()
  for (let round = 0; round < 20; round++) {
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock($1) as got',
      [lockNumber],
    )
    if (rows[0]!.got) return { ended, release: () => client.end() }
    await sleep(100)
  }
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where pid in (select pid from pg_locks where locktype = 'advisory' and objid = $1 and granted)`,
    [lockNumber],
  )
  await client.end()
  const pid = rows[0]?.name.split(' ').at(-1)
  throw new SecondServerError(
    `Another server (process ${pid ?? 'unknown'}) already works on ${dataDir}. ` +
      'Stop it first, or set DATA_DIR to another folder and PORT to another number.',
  )
}
