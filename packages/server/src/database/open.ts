import { Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { pooled } from './driver.ts'

/**
 * Rows are read and written by SQL in the stores, each query typed where it stands, so the
 * builder needs no list of tables.
 */
export type Tables = Record<never, never>
export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

// Days and wall-clock times are text everywhere; numbers of 8 bytes are counts that fit.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIME, (text) => text.slice(0, 5))
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Connections of a server at most. */
export const connectionsMost = 20

const limits: pg.PoolConfig = {
  max: connectionsMost,
  connectionTimeoutMillis: 2_500,
  idleTimeoutMillis: 60_000,
  query_timeout: 10_000,
  statement_timeout: 8_000,
  lock_timeout: 3_000,
  /* guard left-transaction-ends */ idle_in_transaction_session_timeout: 10_000 /* end guard */,
  keepAlive: true,
  pipeline: true,
  // A statement of the house finds rows by their keys whatever the values: planning it again at each
  // call costs more than the call. Nor is any worth other processes, which take longer to start than it.
  options: '-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0',
  application_name: 'transparent-office',
}

/** For who works alone and as long as it takes: to make tables, or to look at all of them. */
export const unlimited: pg.PoolConfig = {
  query_timeout: 0,
  statement_timeout: 0,
  lock_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  options: '-c plan_cache_mode=auto -c maintenance_work_mem=256MB',
}

/** Opens a pool of connections, every wait limited. */
export function openDatabase(connection: pg.PoolConfig): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({ ...limits, ...connection })
  // A connection that dies while idle is replaced by the next query; one that dies between two queries
  // of a transaction fails the second.
  pool.on('error', () => {})
  /* guard dead-connection-between-queries */ pool.on('connect', (client) =>
    client.on('error', () => {}),
  ) /* end guard */
  return { db: new Kysely<Tables>({ dialect: pooled(pool) }), pool }
}
